package dk.sambog.standalone.importing.reading;

import static dk.sambog.standalone.importing.reading.PlainFile.PLAIN;
import static dk.sambog.standalone.importing.reading.PlainFile.fault;
import static dk.sambog.standalone.importing.reading.PlainFile.minor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sambog.standalone.importing.source.BadLine;
import dk.sambog.standalone.importing.source.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private static final PlainFile JSON = PLAIN.with("format: csv", "format: json")
            .with("  separator: \";\"\n  quote: '\"'\n  header: 1\n", "  records: data.grants\n")
            .with("numbers: {decimal: \",\", thousands: \".\"}\n", "")
            .with("name: {column: receiver}", "name: {column: \"to[0].name\"}");
    private static final PlainFile LINES =
            JSON.with("format: json", "format: jsonl").with("  records: data.grants\n", "");

    private static String grant(String id, String amount) {
        return "{\"id\": \"" + id + "\", \"title\": \"Sluse\", \"date\": \"24.04.2014\", \"to\": [{\"name\": \"X\"}],"
                + " \"amount\": " + amount + "}";
    }

    private static String file(String... grants) {
        return "{\"about\": {\"grants\": []},\n\"data\": {\"n\": 1, \"grants\": [\n" + String.join(",\n", grants)
                + "\n]}, \"end\": {}}";
    }

    @Test
    void finds_the_records_and_nested_fields_by_dotted_paths() {
        var reading = JSON.readText(file(grant("a", "5"), grant("b", "6")));
        assertThat(reading.projects()).hasSize(2);
        assertThat(reading.projects().get(1).line()).isEqualTo(4);
        assertThat(reading.projects().getFirst().beneficiary().name()).isEqualTo("X");
    }

    @ParameterizedTest
    @CsvSource({"30000, 3000000", "1250.55, 125055", "1250.550, 125055", "3e4, 3000000", "0.1, 10"})
    void reads_numbers_exactly_as_written(String number, long minor) {
        assertThat(minor(JSON.readText(file(grant("a", number))))).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "1250.555, finer", "0.30000000000000004, finer", "-5, negative", "1e400, too large", "1e-400, finer",
        "1e999999999, too large", "'\"30,000\"', a text where", "[], is empty", "[1], a list", "true, a text where"
    })
    void refuses_numbers_that_are_no_amounts(String number, String reason) {
        assertThat(fault(JSON.readText(file(grant("a", number)))).reason()).contains(reason);
    }

    @Test
    void reads_numbers_written_as_text_when_their_separators_are_told() {
        var told = JSON.and("numbers: {decimal: \".\", thousands: \",\"}\n");
        assertThat(minor(told.readText(file(grant("a", "\"30,000.5\""))))).isEqualTo(3_000_050);
    }

    @Test
    void refuses_a_path_that_no_record_has() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> JSON.with("to[0].name", "too[0].name").readText(file(grant("a", "5"))))
                .withMessageContaining("no record of the file has this path");
    }

    @Test
    void refuses_a_file_without_the_list_the_mapping_names() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> JSON.readText("{\"grants\": []}"))
                .withMessageContaining("no such list");
    }

    @Test
    void refuses_broken_json_with_its_line() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> JSON.readText(file(grant("a", "5"), "{\"id\": \"b\",,}")))
                .satisfies(refused -> assertThat(refused.where().line()).isEqualTo(4));
    }

    @Test
    void refuses_a_field_that_stands_twice() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> JSON.readText(file(grant("a", "5").replace("\"title\"", "\"id\""))))
                .withMessageContaining("not readable as JSON");
    }

    @Test
    void reads_json_lines_and_refuses_only_the_broken_ones() {
        var reading = LINES.readText(grant("a", "5") + "\n\n{broken\n" + grant("b", "6") + "\n[]\n");
        assertThat(reading.projects()).hasSize(2);
        assertThat(reading.projects().get(1).line()).isEqualTo(4);
        assertThat(reading.bad()).extracting(BadLine::line).containsExactly(3L, 5L);
    }
}

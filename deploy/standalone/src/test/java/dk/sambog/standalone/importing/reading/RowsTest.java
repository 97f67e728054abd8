package dk.sambog.standalone.importing.reading;

import static dk.sambog.standalone.importing.reading.PlainFile.GOOD;
import static dk.sambog.standalone.importing.reading.PlainFile.PLAIN;
import static dk.sambog.standalone.importing.reading.PlainFile.fault;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sambog.standalone.importing.source.BadLine;
import dk.sambog.standalone.importing.source.FileRefused;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = PLAIN.header() + "\n1;Højvandssluse;24.04.2014;Sluselavet;100\n";

    @Test
    void refuses_a_short_row_with_its_line_and_the_first_column_it_lacks() {
        var fault = fault(PLAIN.read(GOOD, "2;Dige;24.04.2014;Sluselavet", "3;Dige;24.04.2014;Sluselavet;5"));
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.column()).isEqualTo("amount");
        assertThat(fault.reason()).contains("short: 4 of 5");
    }

    @Test
    void refuses_a_long_row_and_shifts_nothing() {
        var reading = PLAIN.read("1;Sluse;og dige;24.04.2014;Sluselavet;100");
        assertThat(fault(reading).reason()).contains("long: 6 columns instead of 5");
        assertThat(reading.projects()).isEmpty();
    }

    @Test
    void counts_physical_lines_through_quoted_line_breaks() {
        var reading = PLAIN.read(
                "1;\"Sluse\nved \"\"Strandvej\"\"\";24.04.2014;Sluselavet;100", "2;Dige;31.02.2014;Sluselavet;5");
        assertThat(fault(reading).line()).isEqualTo(4);
        assertThat(reading.projects().getFirst().title()).isEqualTo("Sluse ved \"Strandvej\"");
        assertThat(reading.projects().getFirst().line()).isEqualTo(2);
    }

    @Test
    void counts_lines_that_end_in_carriage_return_and_line_feed() {
        var text = PLAIN.header() + "\r\n1;\"Sluse\r\nto\";24.04.2014;X;100\r\n\r\n2;Dige;31.02.2014;X;5\r\n";
        var reading = PLAIN.readText(text);
        assertThat(fault(reading).line()).isEqualTo(5);
        assertThat(reading.projects()).hasSize(1);
    }

    @Test
    void lists_every_fault_of_a_row_and_keeps_the_good_ones() {
        var reading = PLAIN.read(GOOD, "2;;31.02.2014;;x");
        assertThat(reading.bad()).extracting(BadLine::column).containsExactly("title", "receiver", "date", "amount");
        assertThat(reading.refused()).isEqualTo(1);
        assertThat(reading.projects()).hasSize(1);
    }

    @Test
    void refuses_every_record_of_a_repeated_key_with_all_line_numbers() {
        var reading = PLAIN.read(GOOD, "2;A;24.04.2014;X;1", "2;B;24.04.2014;X;2", "2;C;31.02.2014;X;2");
        assertThat(reading.projects()).hasSize(1);
        assertThat(reading.bad())
                .filteredOn(bad -> bad.column().equals("id"))
                .extracting(BadLine::line)
                .containsExactly(3L, 4L, 5L);
        assertThat(reading.bad().getFirst().reason()).contains("lines 3 and 4 and 5");
    }

    @Test
    void takes_equal_titles_apart_by_a_key_of_several_columns() {
        var composite = PLAIN.with("key: [id]", "key: [title, receiver]");
        var reading = composite.read("1;Sluse;24.04.2014;X;1", "1;Sluse;24.04.2014;Y;2");
        assertThat(reading.bad()).isEmpty();
        assertThat(reading.projects())
                .extracting(SourceProject::recordId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("sha256-[0-9a-f]{32}"));
    }

    @Test
    void keeps_a_key_that_is_a_code_as_it_is() {
        assertThat(PLAIN.read("360G-abc:1;A;24.04.2014;X;1")
                        .projects()
                        .getFirst()
                        .recordId())
                .isEqualTo("360G-abc:1");
    }

    @Test
    void refuses_an_empty_key() {
        assertThat(fault(PLAIN.read(";A;24.04.2014;X;1")).reason()).isEqualTo("the key is empty");
    }

    @Test
    void leaves_out_only_the_rows_the_mapping_names() {
        var total = ";I alt 2014;;;100";
        assertThat(PLAIN.read(GOOD, total).bad()).isNotEmpty();
        var skipping = PLAIN.and("skip: [{column: title, equals: I alt*}, {allEmpty: true}]\n");
        var reading = skipping.read(GOOD, total, ";;;;");
        assertThat(reading.bad()).isEmpty();
        assertThat(reading.skipped()).isEqualTo(2);
    }

    @Test
    void takes_the_texts_the_mapping_names_for_empty() {
        var dashes = PLAIN.with("header: 1", "header: 1\n  emptyValues: [\"-\", n/a]");
        assertThat(fault(dashes.read("1;n/a;24.04.2014;X;1")).reason()).isEqualTo("is empty");
    }

    @Test
    void finds_headers_with_line_breaks_and_double_spaces() {
        var spaced = PLAIN.with("amount: amount", "amount: Granted amount in DKK")
                .withHeader("id;title;date;receiver;\"Granted  amount\nin\u00a0DKK \"");
        assertThat(spaced.read(GOOD).bad()).isEmpty();
    }

    @Test
    void takes_names_from_a_later_row_and_columns_by_place() {
        var later = PLAIN.with("header: 1", "header: 3").with("amount: amount", "amount: \"#5\"");
        var reading = later.readText("Published list\n\nid;title;date;receiver;\n" + GOOD + "\n");
        assertThat(reading.bad()).isEmpty();
        assertThat(reading.projects().getFirst().line()).isEqualTo(4);
    }

    @Test
    void reads_a_file_without_names_when_the_mapping_names_the_columns() {
        var bare = PLAIN.with("header: 1", "header: 0\n  columns: [id, title, date, receiver, amount]");
        assertThat(bare.readText(GOOD + "\n").projects()).hasSize(1);
    }

    @Test
    void reads_tab_separated_rows_without_quotes() {
        var tabs = PLAIN.with("separator: \";\"", "separator: tab").with("quote: '\"'", "quote: none");
        var reading = tabs.readText(PLAIN.header().replace(';', '\t') + "\n1\t12\" rør\t24.04.2014\tX\t1,5");
        assertThat(reading.projects().getFirst().title()).isEqualTo("12\" rør");
    }

    @Test
    void refuses_a_file_that_lacks_a_column_and_says_which_it_has() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> PLAIN.withHeader("id;title;date;receiver;sum").read(GOOD))
                .satisfies(refused -> assertThat(refused.where().toString()).contains("'amount'", "receiver | sum"));
    }

    @Test
    void refuses_two_columns_of_one_name() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(
                        () -> PLAIN.withHeader("id;title;date;amount;amount").read(GOOD))
                .withMessageContaining("two columns have this name");
    }

    @Test
    void refuses_the_wrong_separator() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(
                        () -> PLAIN.with("separator: \";\"", "separator: \",\"").read(GOOD))
                .withMessageContaining("no such column");
    }

    @Test
    void refuses_a_file_whose_quotes_do_not_match() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> PLAIN.read(GOOD, "2;\"Dige;24.04.2014;X;1", GOOD))
                .satisfies(refused -> assertThat(refused.where().line()).isEqualTo(3));
    }

    @Test
    void drops_a_byte_order_mark() {
        assertThat(PLAIN.readText("\uFEFF" + TEXT).projects()).hasSize(1);
        assertThat(PLAIN.with("UTF-8", "UTF-16").readText(TEXT, UTF_16).projects())
                .hasSize(1);
    }

    @Test
    void reads_windows_1252_when_told() {
        var reading = PLAIN.with("UTF-8", "windows-1252").readText(TEXT, WINDOWS);
        assertThat(reading.projects().getFirst().title()).isEqualTo("Højvandssluse");
    }

    @Test
    void refuses_bytes_of_another_encoding_with_their_line() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> PLAIN.readText(TEXT, WINDOWS))
                .satisfies(refused -> assertThat(refused.where().toString()).contains("line 2", "F8", "UTF-8"));
    }

    @Test
    void refuses_utf_8_under_the_name_of_windows_1252() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> PLAIN.with("UTF-8", "windows-1252").readText(TEXT, UTF_8))
                .withMessageContaining("the file is UTF-8");
    }

    @Test
    void refuses_a_title_longer_than_the_ledger_takes_unless_it_may_be_shortened() {
        var row = "1;" + "x".repeat(201) + ";24.04.2014;X;1";
        assertThat(fault(PLAIN.read(row)).reason()).isEqualTo("201 characters, the ledger takes 200");
        var shortening = PLAIN.with("  form:", "  longTexts: shorten\n  form:").read(row);
        assertThat(shortening.projects().getFirst().title()).hasSize(200).endsWith("\u2026");
        assertThat(shortening.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("shortened"));
    }

    @Test
    void takes_the_same_name_with_other_spaces_for_the_same_organisation() {
        var reading =
                PLAIN.read("1;A;24.04.2014;Sluselavet i  Hvidesand ;1", "2;B;24.04.2014;Sluselavet i\u00a0Hvidesand;1");
        assertThat(reading.projects())
                .extracting(SourceProject::beneficiary)
                .containsOnly(reading.projects().getFirst().beneficiary());
    }
}

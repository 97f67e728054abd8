package dk.sambog.standalone.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dk.sambog.standalone.importing.mapping.yaml.MappingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingRefusalsTest {
    private static final String GOOD = """
            mapping: 1
            name: plain
            file: {format: csv, encoding: UTF-8, separator: ";", quote: none, header: 1}
            numbers: {decimal: ",", thousands: none}
            dates: {formats: [dd.MM.yyyy]}
            currency: {fixed: DKK}
            key: [id]
            project:
              title: {column: title}
              form: {fixed: SELF}
              beneficiary: receiver
              effectiveOn: {column: date}
            parties:
              receiver: {type: {fixed: ASSOCIATION}, name: {column: receiver}}
            commitments:
              - {party: receiver, kind: {fixed: CO_FINANCING}, rung: committed, amount: amount}
            """;

    @Test
    void takes_a_whole_mapping() {
        assertThatNoException().isThrownBy(() -> MappingReader.read(GOOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: plain | nom: plain | unknown key 'nom'",
                "separator: | seperator: | file: unknown key 'seperator'",
                "amount: amount | amount: {col: x} | commitments[0].amount: unknown key 'col'",
                "{column: title} | {colum: title} | project.title: unknown key 'colum'",
                "{column: title} | title | project.title: must be a list of keys, such as fixed, column",
                "{column: title} | {column: title, fixed: x} | project.title: tell either 'fixed' or 'column'",
                "mapping: 1 | mapping: 2 | mapping: this version reads mappings of version 1",
                "name: plain | name: Plain! | name: must be lower-case letters",
                "separator: \";\" | separator: \";;\" | must be one character",
                "encoding: UTF-8 | encoding: UTF-9 | file.encoding: 'UTF-9' is no known encoding",
                "encoding: UTF-8, |  | file: 'encoding' is missing",
                "format: csv | format: xlsx | file.format: 'xlsx' is none of [csv, json, jsonl]",
                "header: 1 | header: 0 | file: name the 'columns' when, and only when, 'header' is 0",
                "header: 1 | header: one | file.header: must be a whole number",
                "decimal: \",\" | decimal: none, decimals: 2 | numbers: unknown key 'decimals'",
                "thousands: none | thousands: \",\" | cannot be both decimal and thousands",
                "thousands: none | thousands: 5 | numbers: 'thousands' is one character",
                "[dd.MM.yyyy] | [MM.yyyy] | dates.formats: not a pattern of a whole date: MM.yyyy",
                "[dd.MM.yyyy] | [dd.MM.bbbb] | dates.formats: not a pattern of a whole date",
                "{fixed: SELF} | {fixed: OURS} | project.form: 'OURS' is none of",
                "{fixed: SELF} | {column: form} | project.form: tell with 'values'",
                "beneficiary: receiver | beneficiary: recipient | 'recipient' is none of the parties",
                "{party: receiver | {party: recipient | 'recipient' is none of the parties",
                "{fixed: ASSOCIATION} | {fixed: PERSON} | people are not taken in from files",
                "{fixed: CO_FINANCING} | {fixed: VOLUNTEER_HOURS} | only kinds counted in money",
                "rung: committed | rung: received | commitments[0].rung: 'received' is refused",
                "rung: committed | rung: verified | commitments[0].rung: 'verified' is refused",
                "key: [id] | key: [] | key: at least one column",
                "key: [id] | key: [id]\nkey: [title] | not readable as YAML",
                "amount: amount | amount: {column: amount, rounding: HALF_UP} | 'rounding' belongs to a percent",
                "amount: amount | amount: {column: a, percent: b, rounding: UPWARD} | 'UPWARD' is none of",
            })
    void refuses_what_it_does_not_know_with_its_place(String wordsOthersReason) {
        var parts = wordsOthersReason.split(" \\| ", -1);
        assertThat(GOOD).contains(parts[0]);
        assertThatExceptionOfType(MappingRefused.class)
                .isThrownBy(() -> MappingReader.read(GOOD.replace(parts[0], parts[1])))
                .withMessageContaining(parts[2]);
    }

    @Test
    void refuses_a_csv_file_whose_numbers_are_not_told() {
        assertThatExceptionOfType(MappingRefused.class)
                .isThrownBy(() -> MappingReader.read(GOOD.replaceAll("(?m)^numbers.*\n", "")))
                .withMessageContaining("decimal and thousands separators");
    }

    @Test
    void refuses_what_is_no_yaml() {
        assertThatExceptionOfType(MappingRefused.class)
                .isThrownBy(() -> MappingReader.read("mapping: [1"))
                .withMessageContaining("not readable as YAML");
    }
}

package dk.sambog.standalone.importing.reading;

import static dk.sambog.standalone.importing.reading.PlainFile.PLAIN;
import static dk.sambog.standalone.importing.reading.PlainFile.fault;
import static dk.sambog.standalone.importing.reading.PlainFile.minor;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    private static final PlainFile ENGLISH =
            PLAIN.with("decimal: \",\", thousands: \".\"", "decimal: \".\", thousands: \",\"");
    private static final PlainFile BY_ROW =
            PLAIN.with("{fixed: DKK}", "{column: currency}").withHeader("id;title;date;receiver;amount;currency");

    @Test
    void reads_danish_numbers_to_the_oere() {
        assertThat(minor(PLAIN.readAmount("1.234.567,89"))).isEqualTo(123_456_789);
        assertThat(minor(PLAIN.readAmount("1234567,8"))).isEqualTo(123_456_780);
        assertThat(minor(PLAIN.readAmount("12"))).isEqualTo(1_200);
    }

    @Test
    void reads_english_numbers_to_the_oere() {
        assertThat(minor(ENGLISH.readAmount("1,234,567.89"))).isEqualTo(123_456_789);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 234 567,89", "1\u00a0234\u00a0567,89", "1\u202f234\u202f567,89", " 1 234\u00a0567,89\u00a0"})
    void reads_groups_set_apart_by_spaces_that_may_not_break(String amount) {
        var spaced = PLAIN.with("thousands: \".\"", "thousands: space");
        assertThat(minor(spaced.readAmount(amount))).isEqualTo(123_456_789);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1'234'567,89", "1\u2019234\u2019567,89"})
    void reads_groups_set_apart_by_apostrophes(String amount) {
        var swiss = PLAIN.with("thousands: \".\"", "thousands: \"'\"");
        assertThat(minor(swiss.readAmount(amount))).isEqualTo(123_456_789);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234.50",
                "12.34",
                "1.23.456",
                "1234.567",
                ".500",
                "1.234,",
                ",5",
                "1,5,0",
                "1..234",
                "1.2345",
                "abc",
                "1e3",
                "0x10",
                "1 234",
                "+5",
                "٣٤"
            })
    void refuses_a_number_not_written_as_told(String amount) {
        assertThat(fault(PLAIN.readAmount(amount)).reason()).contains("not a number written with decimal ','");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "\u22125", "(5)", "5-", "-0"})
    void refuses_a_negative_amount(String amount) {
        assertThat(fault(PLAIN.readAmount(amount)).reason()).contains("negative");
    }

    @Test
    void refuses_more_decimals_than_the_currency_has() {
        assertThat(fault(PLAIN.readAmount("1250,555")).reason()).contains("finer than the smallest unit of DKK");
        assertThat(minor(PLAIN.readAmount("1250,550"))).isEqualTo(125_055);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000000,01", "99999999999999999999", "999999999999999999999999999999999"})
    void refuses_an_absurd_amount(String amount) {
        assertThat(fault(PLAIN.readAmount(amount)).reason()).contains("too large");
    }

    @Test
    void tells_line_column_and_value_of_a_number_that_does_not_parse() {
        var fault = fault(PLAIN.read(PlainFile.GOOD, "2;Dige;24.04.2014;Sluselavet;12,3x"));
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.column()).isEqualTo("amount");
        assertThat(fault.value()).isEqualTo("12,3x");
    }

    @Test
    void takes_the_currency_of_each_row_with_its_own_decimals() {
        var reading = BY_ROW.read(
                "1;A;24.04.2014;X;1.250;JPY", "2;B;24.04.2014;X;1.250,125;KWD", "3;C;24.04.2014;X;1.250,5;EUR");
        assertThat(reading.projects())
                .extracting(project -> project.commitments().getFirst().quantity())
                .containsExactly(
                        new Quantity(1_250, Asset.ofCurrency("JPY")),
                        new Quantity(1_250_125, Asset.ofCurrency("KWD")),
                        new Quantity(125_050, Asset.ofCurrency("EUR")));
    }

    @Test
    void refuses_half_a_yen() {
        assertThat(fault(BY_ROW.read("1;A;24.04.2014;X;1,5;JPY")).reason()).contains("smallest unit of JPY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr", "dkk", "XXX", "D"})
    void refuses_a_currency_that_is_none(String currency) {
        var fault = fault(BY_ROW.read("1;A;24.04.2014;X;1,5;" + currency));
        assertThat(fault.column()).isEqualTo("currency");
        assertThat(fault.reason()).contains("ISO 4217");
    }

    @Test
    void refuses_an_empty_amount() {
        assertThat(fault(PLAIN.readAmount(" ")).reason()).isEqualTo("is empty");
    }

    @Test
    void takes_an_empty_amount_for_no_commitment_only_when_told() {
        var optional = PLAIN.with("    amount: amount", "    optional: true\n    amount: amount");
        assertThat(optional.readAmount("").projects().getFirst().commitments()).isEmpty();
    }

    @Test
    void leaves_a_zero_commitment_out_and_says_so() {
        var reading = PLAIN.readAmount("0,00");
        assertThat(reading.projects().getFirst().commitments()).isEmpty();
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(2);
            assertThat(note.reason()).contains("zero");
        });
    }

    @Test
    void takes_off_the_signs_the_mapping_names_and_no_others() {
        var ornate = PLAIN.with("thousands: \".\"", "thousands: \".\", around: [\"kr.\", DKK]");
        assertThat(minor(ornate.readAmount("kr. 1.234,50"))).isEqualTo(123_450);
        assertThat(minor(ornate.readAmount("1.234,50\u00a0DKK"))).isEqualTo(123_450);
        assertThat(fault(ornate.readAmount("£ 1.234,50")).reason()).contains("not a number");
    }

    @Test
    void counts_in_thousands_when_told() {
        var thousands = PLAIN.with("amount: amount", "amount: {column: amount, times: 1000}");
        assertThat(minor(thousands.readAmount("1,2345"))).isEqualTo(123_450);
    }
}

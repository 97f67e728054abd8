package dk.sambog.standalone.importing.reading;

import static dk.sambog.standalone.importing.reading.PlainFile.PLAIN;
import static dk.sambog.standalone.importing.reading.PlainFile.fault;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy, 24.04.2014, 2014-04-24",
        "yyyy-MM-dd, 2014-04-24, 2014-04-24",
        "M/d/yyyy, 4/24/2014, 2014-04-24",
        "MM/dd/yyyy, 04/24/2014, 2014-04-24",
        "d. MMMM yyyy, 24. april 2014, 2014-04-24",
        "dd-MM-yy, 24-04-14, 2014-04-24",
        "yyyyMMdd, 20140424, 2014-04-24",
        "yyyy-MM-dd'T'HH:mm:ssXXX, 2014-04-24T23:30:00+00:00, 2014-04-24",
        "yyyy-MM-dd'T'HH:mm:ssXXX, 2014-04-24T23:30:00Z, 2014-04-24",
    })
    void reads_a_date_as_told(String format, String date, LocalDate expected) {
        var dated = PLAIN.with("[dd.MM.yyyy]", "[\"" + format + "\"], language: da");
        assertThat(dated.readDate(date).projects().getFirst().effectiveOn()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2014", "29.02.2015", "31.04.2014", "00.01.2014", "32.01.2014", "01.13.2014"})
    void refuses_a_date_that_does_not_exist(String date) {
        var fault = fault(PLAIN.readDate(date));
        assertThat(fault.column()).isEqualTo("date");
        assertThat(fault.value()).isEqualTo(date);
        assertThat(fault.reason()).contains("does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-04-24", "24/04/2014", "4.4.2014", "24.04.14", "soon", "24.04.2014 12:00"})
    void refuses_a_date_written_otherwise(String date) {
        assertThat(fault(PLAIN.readDate(date)).reason()).isEqualTo("not a date written as dd.MM.yyyy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.04.0214", "24.04.9999"})
    void refuses_a_year_out_of_all_reason(String date) {
        assertThat(fault(PLAIN.readDate(date)).reason()).contains("year");
    }

    @Test
    void refuses_an_empty_date() {
        assertThat(fault(PLAIN.readDate("")).reason()).isEqualTo("is empty");
    }

    @Test
    void takes_the_first_of_several_formats_that_fits() {
        var two = PLAIN.with("[dd.MM.yyyy]", "[dd.MM.yyyy, yyyy-MM-dd]");
        assertThat(two.readDate("2014-04-24").bad()).isEmpty();
        assertThat(two.readDate("24.04.2014").bad()).isEmpty();
    }

    @Test
    void refuses_a_date_that_two_formats_read_differently() {
        var two = PLAIN.with("[dd.MM.yyyy]", "[dd/MM/yyyy, MM/dd/yyyy]");
        assertThat(fault(two.readDate("03/04/2014")).reason()).contains("different dates");
        assertThat(two.readDate("13/04/2014").bad()).isEmpty();
    }

    @Test
    void refuses_a_period_that_ends_before_it_begins() {
        var period = PLAIN.with(
                        "effectiveOn: {column: date}",
                        "effectiveOn: {column: date}\n  inForceFrom: {column: from}\n  inForceTo: {column: to}")
                .withHeader("id;title;date;receiver;amount;from;to");
        assertThat(fault(period.read("1;A;24.04.2014;X;5;02.01.2015;01.01.2015"))
                        .reason())
                .isEqualTo("ends before it begins");
        assertThat(period.read("1;A;24.04.2014;X;5;02.01.2015;").bad()).isEmpty();
    }
}

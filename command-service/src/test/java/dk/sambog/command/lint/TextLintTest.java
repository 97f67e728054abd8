package dk.sambog.command.lint;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.lint.TextLint.Warning;
import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLintTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0102031234",
                "010203-1234",
                "010203 1234",
                "010203 - 1234",
                "01 02 03 1234",
                "01 02 03-1234",
                "010203–1234",
                "010203\u00a01234",
                "０１０２０３-１２３４",
                "Ida (010203-1234) har betalt",
                "cpr:0102031234.",
                "sag 12 010203-1234",
                "290200-4000",
                "610203-1234",
                "01.02.03-1234",
                "01/02/03 - 1234",
                "01-02-03-1234",
                "010203.1234",
                "010203/1234",
                "010203\n1234",
                "010203\u00ad1234",
                "0102\u200b031234",
                "010203\t-1234",
                "a8102052610e",
                "ab010203-1234-7abc"
            })
    void refuses_a_cpr_number_however_it_is_written(String text) {
        assertRefused(() -> TextLint.requireNoCpr("/note", text), TextRejection.CPR_NUMBER, "/note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9999999999",
                "fil 06160ab7a8102052610e0ad882a51352076b71aee71e25cc8161ff3b37d6f7b1",
                "ab010203-1234-7abc-8def-0123456789ab",
                "3213451234",
                "3002031234",
                "290200-1234",
                "12345678",
                "01020312345",
                "10102031234",
                "kl. 14.30 den 01.02.2024",
                "01.02.24 1430",
                "fra 01-02-24 til 2024",
                "12.10.24, 1400 kr.",
                "2024-11-21 08:00",
                "konto 1234 0001234567",
                "1.250.000,00 kr.",
                "tlf. 12 34 56 78",
                "0199a3c4-5d6e-7f80-9123-456789abcdef"
            })
    void lets_other_numbers_pass(String text) {
        assertThat(TextLint.requireNoCpr("/note", text)).isEqualTo(text);
    }

    @Property(tries = 500)
    void finds_every_birthday_with_any_serial_in_any_text(
            @ForAll("birthdays") LocalDate birthday,
            @ForAll @IntRange(min = 0, max = 999) int serial,
            @ForAll("separators") String separator,
            @ForAll("words") String before,
            @ForAll("words") String after) {
        var seventh = birthday.getYear() < 2000 ? 0 : 4;
        var cpr = "%02d%02d%02d%s%d%03d"
                .formatted(
                        birthday.getDayOfMonth(),
                        birthday.getMonthValue(),
                        birthday.getYear() % 100,
                        separator,
                        seventh,
                        serial);
        assertThat(TextLint.holdsCpr(before + " " + cpr + " " + after)).isTrue();
    }

    @Property(tries = 1000)
    void never_takes_a_number_without_a_date_for_a_cpr_number(
            @ForAll @IntRange(min = 0, max = 99) int day,
            @ForAll @IntRange(min = 0, max = 99) int month,
            @ForAll @IntRange(min = 0, max = 99) int year,
            @ForAll @IntRange(min = 0, max = 9999) int serial) {
        Assume.that(!isDayOfSomeYear(day > 60 ? day - 60 : day, month));
        assertThat(TextLint.holdsCpr("%02d%02d%02d-%04d".formatted(day, month, year, serial)))
                .isFalse();
    }

    @Property(tries = 300)
    void never_fails_on_any_text(@ForAll String text) {
        TextLint.holdsCpr(text);
        TextLint.warnings(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Skriv til ida@sluselavet.dk.", "ida.holm+slus@post.example.org"})
    void warns_of_an_email_address(String text) {
        assertThat(TextLint.warnings(text)).containsExactly(Warning.EMAIL_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring 12 34 56 78",
                "+45 12345678",
                "+4512345678",
                "0045 12 34 56 78",
                "1234 5678",
                "Tlf.: 12345678"
            })
    void warns_of_a_phone_number(String text) {
        assertThat(TextLint.warnings(text)).containsExactly(Warning.PHONE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CVR 12345678", "1250,00 kr.", "2024-11-21", "20 sandsække @ 15 kr.", "kl. 14-16"})
    void warns_of_nothing_else(String text) {
        assertThat(TextLint.warnings(text)).isEmpty();
    }

    @Test
    void trims_a_name() {
        assertThat(TextLint.requireName("/name", "  Sluselavet i Hvidesand ")).isEqualTo("Sluselavet i Hvidesand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "!?"})
    void refuses_a_name_that_says_nothing(String name) {
        assertRefused(() -> TextLint.requireName("/name", name), TextRejection.NAME_EMPTY, "/name");
    }

    @Test
    void refuses_a_name_of_more_than_200_characters() {
        assertThat(TextLint.requireName("/name", "å".repeat(200))).hasSize(200);
        assertRefused(() -> TextLint.requireName("/name", "å".repeat(201)), TextRejection.NAME_TOO_LONG, "/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Slu\nselavet", "Slu\tselavet", "Slu\u0000selavet", "Slu\u202eselavet", "Slu\u2028selavet"})
    void refuses_a_name_on_more_than_one_line(String name) {
        assertRefused(() -> TextLint.requireName("/name", name), TextRejection.NAME_ON_ONE_LINE, "/name");
    }

    @Test
    void refuses_a_name_with_a_cpr_number() {
        assertRefused(() -> TextLint.requireName("/name", "Ida 010203-1234"), TextRejection.CPR_NUMBER, "/name");
    }

    @Provide
    Arbitrary<LocalDate> birthdays() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2036, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", " - ", "–");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMaxLength(12);
    }

    private static boolean isDayOfSomeYear(int day, int month) {
        try {
            LocalDate.of(2000, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

package dk.sambog.standalone.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What anybody writes under a style is read back as the same, or refused under another style; never as something else. */
class RoundTripTest {
    private static String written(BigDecimal number, char decimal, char thousands) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(thousands);
        var format = new DecimalFormat("#,##0.000", symbols);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of('.', ',', ' ', '\'', '\u00a0', '\u202f', '_');
    }

    @Property
    void an_amount_written_under_a_style_is_read_back_exactly(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long minor,
            @ForAll @IntRange(max = 3) int scale,
            @ForAll("separators") char decimal,
            @ForAll("separators") char thousands) {
        Assume.that(decimal != thousands);
        var number = BigDecimal.valueOf(minor, scale);
        var style = new NumberStyle(scale == 0 ? null : decimal, String.valueOf(thousands), List.of());
        assertThat(style.parse(written(number, decimal, thousands))).isEqualByComparingTo(number);
    }

    @Property
    void a_number_under_swapped_separators_is_refused_or_finer_than_money_and_never_a_larger_sum(
            @ForAll @LongRange(min = 100_000, max = 999_999_999_999_999L) long minor) {
        var number = BigDecimal.valueOf(minor, 2);
        var text = written(number, ',', '.');
        var swapped = new NumberStyle('.', ",", List.of());
        assertThatExceptionOfType(UnreadableValue.class).isThrownBy(() -> swapped.parse(text));
    }

    @Provide
    Arbitrary<String> dateFormats() {
        return Arbitraries.of(
                "dd.MM.yyyy",
                "d.M.yyyy",
                "yyyy-MM-dd",
                "MM/dd/yyyy",
                "M/d/yyyy",
                "d MMM yyyy",
                "yyyyMMdd",
                "dd-MM-yyyy");
    }

    @Property
    void a_date_written_under_a_format_is_read_back(
            @ForAll @IntRange(min = 0, max = 109_000) int day, @ForAll("dateFormats") String format) {
        var date = LocalDate.of(1900, 1, 1).plusDays(day);
        var text = DateTimeFormatter.ofPattern(format, Locale.ENGLISH).format(date);
        assertThat(new DateStyle(List.of(format), Locale.ENGLISH).parse(text)).isEqualTo(date);
    }

    @Property
    void a_day_past_the_end_of_its_month_is_refused(
            @ForAll @IntRange(min = 1900, max = 2199) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        var past = LocalDate.of(year, month, 1).lengthOfMonth() + 1;
        var text = String.format(Locale.ROOT, "%02d.%02d.%04d", past, month, year);
        assertThatExceptionOfType(UnreadableValue.class)
                .isThrownBy(() -> new DateStyle(List.of("dd.MM.yyyy"), Locale.ENGLISH).parse(text))
                .withMessageContaining("does not exist");
    }
}

package dk.sambog.standalone.importing.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the file writes numbers: {@code 1.234.567,89} has decimal {@code ,} and thousands {@code .}.
 *
 * @param decimal the decimal separator, or null when the file has whole numbers only
 * @param thousands the characters that may stand between groups of three, or empty
 * @param around texts that may stand before or after a number, {@code £} or {@code kr.}
 */
public record NumberStyle(@Nullable Character decimal, String thousands, List<String> around) {
    /** A space, and the spaces that do not break, are narrow or thin. */
    public static final String SPACES = " \u00a0\u202f\u2009";

    private static final Pattern NEGATIVE = Pattern.compile("\\(.*\\)|[-\u2212\u2013].*|.*-");

    /** Reads a number of zero or more, exactly as written; anything else is refused with {@link UnreadableValue}. */
    public BigDecimal parse(String text) {
        var number = bare(text);
        if (NEGATIVE.matcher(number).matches()) {
            throw new UnreadableValue("negative amounts are not taken in");
        }
        if (!pattern().matcher(number).matches()) {
            throw new UnreadableValue("not a number written with " + this);
        }
        var plain = number.chars()
                .filter(character -> thousands.indexOf(character) < 0)
                .map(character -> decimal != null && character == decimal ? '.' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return new BigDecimal(plain.toString());
    }

    private String bare(String text) {
        var number = text.strip();
        for (var ornament : around) {
            if (number.startsWith(ornament)) {
                number = stripSpaces(number.substring(ornament.length()));
            } else if (number.endsWith(ornament)) {
                number = stripSpaces(number.substring(0, number.length() - ornament.length()));
            }
        }
        return number;
    }

    private static String stripSpaces(String text) {
        return text.replaceAll("^[\\s" + SPACES + "]+|[\\s" + SPACES + "]+$", "");
    }

    private Pattern pattern() {
        var whole =
                thousands.isEmpty() ? "[0-9]+" : "(?:[0-9]{1,3}(?:[" + Pattern.quote(thousands) + "][0-9]{3})+|[0-9]+)";
        return Pattern.compile(
                decimal == null ? whole : whole + "(?:" + Pattern.quote(decimal.toString()) + "[0-9]+)?");
    }

    @Override
    public String toString() {
        return (decimal == null ? "no decimals" : "decimal '" + decimal + "'") + " and "
                + (thousands.isEmpty() ? "no thousands separator" : "thousands '" + thousands.charAt(0) + "'");
    }
}

package dk.sambog.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** A share or a whole number, exact: {@code 1/3}, {@code 2/3}, {@code 10}. Never negative. */
public record Ratio(long numerator, long denominator) {
    private static final long MOST = 1_000_000_000L;
    private static final Pattern TEXT = Pattern.compile("\\d{1,10}(/\\d{1,10})?");

    public Ratio {
        if (numerator < 0 || denominator < 1 || numerator > MOST || denominator > MOST) {
            throw new IllegalArgumentException("Not a ratio of whole numbers up to " + MOST);
        }
    }

    /** Reads {@code 1/3} or {@code 10}; anything else is refused with {@link IllegalArgumentException}. */
    @JsonCreator
    public static Ratio of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a ratio such as 1/3 or 10");
        }
        var slash = text.indexOf('/');
        return slash < 0
                ? of(Long.parseLong(text))
                : new Ratio(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    @JsonCreator
    public static Ratio of(long whole) {
        return new Ratio(whole, 1);
    }

    /** Compares {@code part} with this share of {@code whole}: negative when it is less, 0 when it is equal. */
    public int compare(long part, long whole) {
        var left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(denominator));
        return left.compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator)));
    }

    @Override
    @JsonValue
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}

package dk.sambog.benchmark.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Numbers as the report writes them: no more digits than they are worth. */
public final class Numbers {
    private Numbers() {}

    /** {@code 0.47}. */
    public static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** {@code 41,200}. */
    public static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** Two decimals below ten, one below a hundred, none above. */
    public static String brief(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** {@code 0.84 s}. */
    public static String seconds(Duration time) {
        return brief(inSeconds(time)) + " s";
    }

    public static double inSeconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    /** The middle one; of an even number the lower of both in the middle. */
    public static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}

package dk.sambog.ballot;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one ballot says. As text: the options with commas between, a ranked ballot's in order of preference; where points
 * are given {@code dike=5,sluice=3}; nothing when it is blank. In a code {@code %}, {@code ,} and {@code =} are
 * written {@code %25}, {@code %2C} and {@code %3D}.
 */
public record Choice(List<Mark> marks) {
    /**
     * One option on it.
     *
     * @param points 0 where the method gives none
     */
    public record Mark(String option, long points) {
        @Override
        public String toString() {
            return points == 0 ? escaped(option) : escaped(option) + "=" + points;
        }
    }

    public static final Choice BLANK = new Choice(List.of());

    private static final Pattern POINTS = Pattern.compile("[1-9]\\d{0,14}");

    public Choice {
        marks = List.copyOf(marks);
    }

    /** Options without points, in the order given. */
    public static Choice of(List<String> options) {
        return new Choice(options.stream().map(option -> new Mark(option, 0)).toList());
    }

    /** Reads what {@link #toString} writes; anything else is refused with {@link IllegalArgumentException}. */
    public static Choice parse(String text) {
        return text.isEmpty()
                ? BLANK
                : new Choice(
                        Arrays.stream(text.split(",", -1)).map(Choice::mark).toList());
    }

    public List<String> options() {
        return marks.stream().map(Mark::option).toList();
    }

    @Override
    public String toString() {
        return marks.stream().map(Mark::toString).collect(Collectors.joining(","));
    }

    private static Mark mark(String text) {
        var equals = text.indexOf('=');
        var option = equals < 0 ? text : text.substring(0, equals);
        if (option.isEmpty()) {
            throw new IllegalArgumentException("A mark names an option");
        }
        if (equals < 0) {
            return new Mark(unescaped(option), 0);
        }
        var points = text.substring(equals + 1);
        if (!POINTS.matcher(points).matches()) {
            throw new IllegalArgumentException("Points are whole numbers from 1");
        }
        return new Mark(unescaped(option), Long.parseLong(points));
    }

    private static String escaped(String option) {
        return option.replace("%", "%25").replace(",", "%2C").replace("=", "%3D");
    }

    private static String unescaped(String option) {
        return option.replace("%3D", "=").replace("%2C", ",").replace("%25", "%");
    }
}

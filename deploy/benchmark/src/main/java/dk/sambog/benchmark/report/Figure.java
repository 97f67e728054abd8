package dk.sambog.benchmark.report;

/**
 * One figure of a run.
 *
 * @param name what was measured, in a few words
 * @param value what came out, with its unit; a ratio has none
 * @param target what it should be; empty when none was set
 * @param beside the absolute numbers it comes from
 */
public record Figure(String name, String value, String target, Verdict verdict, String beside) {
    /** How a figure stands to its target. */
    public enum Verdict {
        MET("met"),
        MISSED("missed"),
        NO_TARGET(""),
        NOT_MEASURED("not measured");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    /** A ratio of Sambog to the plain way that should reach {@code least} and aims at {@code aim}. */
    public static Figure ratio(String name, double ratio, double least, double aim, String beside) {
        return new Figure(
                name,
                Numbers.ratio(ratio),
                ">= " + Numbers.ratio(least) + ", aim " + Numbers.ratio(aim),
                Verdict.of(ratio >= least),
                beside);
    }

    /** A number that should be at least {@code least}. */
    public static Figure atLeast(String name, double value, double least, String unit, String beside) {
        return new Figure(
                name,
                Numbers.whole(value) + " " + unit,
                ">= " + Numbers.whole(least) + " " + unit,
                Verdict.of(value >= least),
                beside);
    }

    /** A number that should be below {@code limit}. */
    public static Figure below(String name, double value, double limit, String unit, String beside) {
        return new Figure(
                name,
                Numbers.brief(value) + " " + unit,
                "< " + Numbers.brief(limit) + " " + unit,
                Verdict.of(value < limit),
                beside);
    }

    /** A number nobody set a target for. */
    public static Figure plain(String name, String value, String beside) {
        return new Figure(name, value, "", Verdict.NO_TARGET, beside);
    }

    /** A figure that could not be had here, and why. */
    public static Figure missing(String name, String why) {
        return new Figure(name, "–", "", Verdict.NOT_MEASURED, why);
    }
}

package dk.sambog.acceptance;

/** The long form has the full counts and writes a report; the short one is a tenth of it. */
final class Size {
    private static final boolean LONG = Boolean.getBoolean("sambog.long");

    private Size() {}

    static int of(int inShort, int inLong) {
        return LONG ? inLong : inShort;
    }

    static boolean isLong() {
        return LONG;
    }
}

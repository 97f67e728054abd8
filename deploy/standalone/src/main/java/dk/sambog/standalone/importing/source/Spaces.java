package dk.sambog.standalone.importing.source;

import java.util.regex.Pattern;

/** White space as people mean it: the spaces that do not break are white space too. */
public final class Spaces {
    private static final Pattern RUN =
            Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\u200b\\ufeff]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ENDS = Pattern.compile("^" + RUN + "|" + RUN + "$", Pattern.UNICODE_CHARACTER_CLASS);

    private Spaces() {}

    /** Without white space at the ends. */
    public static String strip(String text) {
        return ENDS.matcher(text).replaceAll("");
    }

    /** On one line: every run of white space is one space, none at the ends. */
    public static String one(String text) {
        return RUN.matcher(strip(text)).replaceAll(" ");
    }
}

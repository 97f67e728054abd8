package dk.sambog.command.document;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file name that is safe to show and to save under: no path, no control characters, nothing a system reads as its own. */
final class FileName {
    private static final int LONGEST = 120;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    // Control and format characters (a right-to-left override hides an extension), and what Windows or a header
    // reserve.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\"*:<>?|;%]+");

    private FileName() {}

    /** The name as sent, made safe; {@code document.<extension>} when nothing of it remains. */
    static String of(@Nullable String sent, DocumentType type) {
        var base = PATH.matcher(sent == null ? "" : sent).replaceFirst("");
        var safe = UNSAFE.matcher(Normalizer.normalize(base, Normalizer.Form.NFC))
                .replaceAll("_")
                .strip()
                .replaceFirst("^[._]+", "");
        if (safe.isBlank()) {
            return "document." + type.extension();
        }
        return safe.codePointCount(0, safe.length()) <= LONGEST
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, LONGEST - 5)) + "." + type.extension();
    }
}

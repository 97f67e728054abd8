package dk.sambog.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.query.problem.ProblemException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the position the first page was read at, and the key of its last row. Opaque to callers; all pages of
 * one reading are true at one position.
 */
public record Cursor(long position, List<String> key) {
    private static final char SEPARATOR = '\u001f';

    /** Parts of a key as text; none of them holds the separator, for all are ids, numbers and names of ours. */
    public static List<String> key(List<?> parts) {
        return parts.stream().map(String::valueOf).toList();
    }

    /** Refuses what this class did not write. */
    public static Cursor parse(String text) {
        try {
            var parts = new ArrayList<>(List.of(
                    new String(Base64.getUrlDecoder().decode(text), UTF_8).split(String.valueOf(SEPARATOR), -1)));
            var position = Long.parseLong(parts.removeFirst());
            if (parts.isEmpty() || position < 0) {
                throw new IllegalArgumentException("no key");
            }
            return new Cursor(position, List.copyOf(parts));
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("cursor", "malformed", "cursor is not one that an earlier page gave.");
        }
    }

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        parts.add(Long.toString(position));
        parts.addAll(key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(String.valueOf(SEPARATOR), parts).getBytes(UTF_8));
    }
}

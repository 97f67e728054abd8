package dk.sambog.command.batch.line;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a batch.
 *
 * @param number in the file, from 1
 * @param key what names it across files; made from its content when the sender gives none
 * @param group the lines that stand or fall with it
 * @param ifMatch version the sender saw, for commands that need it
 */
public record BatchLine(
        int number,
        String key,
        String group,
        @Nullable String path,
        @Nullable Long ifMatch,
        @Nullable ObjectNode body) {
    /** Stands in for the path of a line whose key another line of the file has too. */
    public static final String KEY_TWICE = "key twice";

    /** Stands in for the path of a line that was not read because it is too long. */
    public static final String TOO_LONG = "too long";

    /** The JSON of a line as the sender writes it. */
    public record Json(
            @Nullable String key,
            @Nullable String group,
            @Nullable String path,
            @JsonProperty("ifMatch") @Nullable Long ifMatch,
            @Nullable ObjectNode body) {}

    /**
     * SHA-256 of what the line asks for, so that the same line is known again. The next edition of a published list states
     * the same in another file and on another line: where it was read is not part of what it says.
     */
    public byte[] bodyHash() {
        if (body != null && body.get("source") instanceof ObjectNode) {
            var stated = body.deepCopy();
            ((ObjectNode) stated.get("source")).remove(List.of("documentId", "line"));
            return sha256(path + "\n" + stated);
        }
        return sha256(path + "\n" + body);
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

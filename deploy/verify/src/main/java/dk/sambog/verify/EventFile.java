package dk.sambog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as the query-service answers it, and the checks of it against its own leaf.
 *
 * @param members every member of the answer
 * @param leaf its member {@code leaf}, decoded
 */
record EventFile(Map<?, ?> members, byte[] leaf) {
    private static final List<String> ENVELOPE =
            List.of("id", "type", "revision", "stream", "version", "metadata", "payload");

    /** @throws NotAnEvent when these are not the bytes of an answer of {@code GET /api/v1/events/{id}} */
    static EventFile parse(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (Json.parse(text) instanceof Map<?, ?> members
                    && members.get("leaf") instanceof String leaf
                    && members.get("leafHash") instanceof String) {
                return new EventFile(members, Base64.getDecoder().decode(leaf));
            }
            throw new NotAnEvent("It is no event: the members \"leaf\" and \"leafHash\" are missing.");
        } catch (CharacterCodingException e) {
            throw new NotAnEvent("It is no event: it is not UTF-8.");
        } catch (Json.Malformed e) {
            throw new NotAnEvent("It is no event: " + e.getMessage() + ".");
        } catch (IllegalArgumentException e) {
            throw new NotAnEvent("It is no event: \"leaf\" is not base64.");
        }
    }

    /** Every check, in the order a reader would make them. */
    List<Check> check() {
        var checks = new ArrayList<Check>();
        checks.add(checkHash());
        try {
            var parts = Leaf.of(leaf).members();
            ENVELOPE.forEach(name -> checks.add(compare(name, members.get(name), parts.get(name))));
            checks.add(compareTimes(members.get("recordedAt"), parts.get("recordedAt")));
        } catch (Leaf.NotALeaf e) {
            checks.add(new Check("leaf", false, "The bytes are no leaf: " + e.getMessage() + "."));
        }
        return List.copyOf(checks);
    }

    private Check checkHash() {
        var told = Objects.toString(members.get("leafHash"));
        var found = Leaf.hashOf(leaf);
        return found.equals(told)
                ? new Check("leafHash", true, "The leaf's bytes hash to " + found + ".")
                : new Check("leafHash", false, "The leaf's bytes hash to " + found + ", the file says " + told + ".");
    }

    private static Check compare(String name, @Nullable Object told, @Nullable Object hashed) {
        return Objects.equals(told, hashed)
                ? new Check(name, true, "It is what the leaf says.")
                : new Check(
                        name,
                        false,
                        "The file says " + Json.write(told) + ", the leaf that was hashed says " + Json.write(hashed)
                                + ".");
    }

    /** The answer may leave out the zeros at the end of a second; the leaf always writes six digits. */
    private static Check compareTimes(@Nullable Object told, @Nullable Object hashed) {
        try {
            var same = Instant.parse(Objects.toString(told)).equals(Instant.parse(Objects.toString(hashed)));
            return same
                    ? new Check("recordedAt", true, "It is what the leaf says.")
                    : compare("recordedAt", told, hashed);
        } catch (DateTimeParseException e) {
            return new Check("recordedAt", false, "It is no time: the file says " + Json.write(told) + ".");
        }
    }
}

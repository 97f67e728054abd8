package dk.sambog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.log.EntryLeaf;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bytes of one leaf, taken apart. They are hashed as they are given, never written anew.
 *
 * @param bytes as given
 * @param members what the leaf says, in its order
 */
record Leaf(byte[] bytes, Map<String, Object> members) {
    private static final List<String> MEMBERS =
            List.of("id", "type", "revision", "stream", "version", "recordedAt", "metadata", "payload");

    /** How every leaf begins; after it come the stored bytes. */
    private static final Pattern HEAD = Pattern.compile(
            "\\{\"id\":\"[0-9a-f-]{36}\",\"type\":\"[a-z0-9./-]+\",\"revision\":[1-9][0-9]*,\"stream\":\"[a-z0-9./-]+\","
                    + "\"version\":(0|[1-9][0-9]*),\"recordedAt\":\"[0-9-]{10}T[0-9:]{8}\\.[0-9]{6}Z\",\"metadata\":\\{");

    /** @throws NotALeaf when the bytes do not have the form of a leaf */
    static Leaf of(byte[] bytes) {
        if (bytes.length >= EntryLeaf.MAX_BYTES) {
            throw new NotALeaf("it has " + bytes.length + " bytes, and a leaf has fewer than " + EntryLeaf.MAX_BYTES);
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (Json.parse(text) instanceof Map<?, ?> object) {
                var members = new LinkedHashMap<String, Object>();
                object.forEach((name, value) -> members.put((String) name, value));
                if (!List.copyOf(members.keySet()).equals(MEMBERS)) {
                    throw new NotALeaf(
                            "its members are " + members.keySet() + " and not " + MEMBERS + ", in this order");
                }
                if (!HEAD.matcher(text).lookingAt()) {
                    throw new NotALeaf("it is not written as leaves are");
                }
                return new Leaf(bytes, members);
            }
            throw new NotALeaf("it is no JSON object");
        } catch (CharacterCodingException e) {
            throw new NotALeaf("it is not UTF-8");
        } catch (Json.Malformed e) {
            throw new NotALeaf(e.getMessage());
        }
    }

    /** {@code SHA-256(0x00 ‖ leaf)} in lower-case hex. */
    static String hashOf(byte[] bytes) {
        return HexFormat.of().formatHex(EntryLeaf.hashOf(bytes));
    }

    /** The bytes are not those of a leaf. */
    static final class NotALeaf extends RuntimeException {
        NotALeaf(String why) {
            super(why, null, false, false);
        }
    }
}

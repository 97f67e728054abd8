package dk.sambog.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.events.StreamId;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.UUID;

/**
 * The bytes of one entry of the log, as they are hashed: UTF-8 JSON by a fixed template from the stored bytes, never by
 * serialising again.
 *
 * <p>Hashing is RFC 6962 section 2.1: {@code SHA-256(0x00 \u2016 leaf)}. Instances hold the stored arrays; nobody changes
 * them.
 *
 * @param type the stored name, {@code pledge.made}
 * @param version place in the stream, from 0
 * @param recordedAt whole microseconds
 * @param metadata stored UTF-8 JSON object; empty metadata is {@code {}}
 * @param payload stored UTF-8 JSON object
 */
public record EntryLeaf(
        UUID id,
        String type,
        int revision,
        StreamId stream,
        long version,
        Instant recordedAt,
        byte[] metadata,
        byte[] payload) {
    /** A leaf is shorter than this, so that tile bundles can give its length in 16 bits. */
    public static final int MAX_BYTES = 65_535;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public EntryLeaf {
        if (!isName(type)) {
            throw new IllegalArgumentException("Not an event name: " + type);
        }
        if (recordedAt.get(ChronoField.NANO_OF_SECOND) % 1_000 != 0) {
            throw new IllegalArgumentException("recordedAt has parts of a microsecond: " + recordedAt);
        }
    }

    /** The leaf itself. */
    public byte[] bytes() {
        var head =
                "{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"revision\":" + revision + ",\"stream\":\"" + stream
                        + "\",\"version\":" + version + ",\"recordedAt\":\"" + MICROSECONDS.format(recordedAt)
                        + "\",\"metadata\":";
        var leaf = new ByteArrayOutputStream(head.length() + metadata.length + payload.length + 16);
        leaf.writeBytes(head.getBytes(UTF_8));
        leaf.writeBytes(metadata);
        leaf.writeBytes(",\"payload\":".getBytes(UTF_8));
        leaf.writeBytes(payload);
        leaf.write('}');
        return leaf.toByteArray();
    }

    /** {@code SHA-256(0x00 \u2016 leaf)}, 32 bytes. */
    public byte[] hash() {
        return hashOf(bytes());
    }

    /** The hash of leaf bytes that are given, as a verifier gets them. */
    public static byte[] hashOf(byte[] leaf) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return sha256.digest(leaf);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** {@code [a-z0-9./-]+}, so that nothing in a leaf needs escaping. */
    private static boolean isName(String type) {
        for (var i = 0; i < type.length(); i++) {
            var c = type.charAt(i);
            var fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '/' || c == '-';
            if (!fits) {
                return false;
            }
        }
        return !type.isEmpty();
    }
}

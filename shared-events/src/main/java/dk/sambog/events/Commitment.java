package dk.sambog.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A salted commitment to bytes kept beside the log: SHA-256(salt \u2016 bytes), 64 lower-case hex digits. Whoever holds
 * salt and bytes can show that they are the ones; once the salt is destroyed nobody can even guess.
 */
public record Commitment(String hex) {
    /** Bytes of salt; 256 bits, so that short texts cannot be found by trying. */
    public static final int SALT_BYTES = 32;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Commitment {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hex");
        }
    }

    @JsonCreator
    public static Commitment of(String hex) {
        return new Commitment(hex);
    }

    /** Commits to {@code bytes} under {@code salt}, which must be {@link #SALT_BYTES} random bytes. */
    public static Commitment to(byte[] salt, byte[] bytes) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("A salt has " + SALT_BYTES + " bytes");
        }
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return new Commitment(HexFormat.of().formatHex(sha256.digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return hex;
    }
}

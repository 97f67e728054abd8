package dk.sambog.command.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The key-encryption keys of an installation. The first seals; all of them open, so that a key is replaced by putting the
 * new one first. A key is known by the first 8 hex digits of a hash of it, which stand beside everything it sealed.
 */
public final class Keyring {
    private static final String NAMING = "sambog key-encryption key\n";

    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private final String first;
    private final SecureRandom random;

    /**
     * A sealed secret.
     *
     * @param keyId which key-encryption key opens it
     */
    public record Wrapped(String keyId, byte[] bytes) {}

    /**
     * @param text keys of 32 bytes in base64 (with either alphabet) or hex, parted by white space or commas
     * @throws IllegalArgumentException when there is none or one has another length; the message names no key
     */
    public Keyring(String text, SecureRandom random) {
        for (var word : text.strip().split("[\\s,]+")) {
            var key = decode(word);
            keys.put(idOf(key), key);
        }
        this.first = keys.keySet().iterator().next();
        this.random = random;
    }

    /** Seals a secret for {@code place} under the first key. */
    public Wrapped wrap(String place, byte[] secret) {
        return new Wrapped(first, Aes.seal(key(first), place, secret, random));
    }

    /** The secret; refused with {@link IllegalStateException} when its key is not on the ring or it stands elsewhere. */
    public byte[] unwrap(String place, Wrapped wrapped) {
        return Aes.open(key(wrapped.keyId()), place, wrapped.bytes());
    }

    /** The key that seals. */
    public String current() {
        return first;
    }

    /** Every key that opens. */
    public Set<String> ids() {
        return Set.copyOf(keys.keySet());
    }

    private byte[] key(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("The key-encryption key " + id + " is not on the ring");
        }
        return key;
    }

    private static byte[] decode(String word) {
        byte[] key;
        try {
            key = word.matches("[0-9a-fA-F]{64}")
                    ? HexFormat.of().parseHex(word)
                    : Base64.getUrlDecoder()
                            .decode(word.replace('+', '-').replace('/', '_').replaceFirst("=+$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a key is neither base64 nor hex");
        }
        if (key.length != Aes.KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + key.length + " bytes where 32 are needed");
        }
        return key;
    }

    private static String idOf(byte[] key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(NAMING.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha256.digest(key), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Says which keys there are, never what they are. */
    @Override
    public String toString() {
        return "Keyring" + keys.keySet();
    }
}

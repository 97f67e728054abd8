package dk.sambog.command.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An idempotency key in its scope (who asks, which route), as a hash: keys are the client's own words and are not kept.
 *
 * @param hash SHA-256, 32 bytes
 */
public record RequestKey(byte[] hash) {
    public static RequestKey of(String issuer, String subject, String route, String key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {issuer, subject, route, key}) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                sha256.update(bytes);
            }
            return new RequestKey(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The number of the advisory lock that only one such request holds at a time. */
    long lockKey() {
        return ByteBuffer.wrap(hash).getLong();
    }
}

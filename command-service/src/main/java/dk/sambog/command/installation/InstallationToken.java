package dk.sambog.command.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The one-time token that founds this ledger. Without one nobody can. Its text is never printed. */
final class InstallationToken {
    private final byte[] expected;

    /** @param secret the token, or null when none is configured */
    InstallationToken(@Nullable String secret) {
        expected = secret == null ? new byte[0] : secret.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Compares in constant time, so that the answer's delay says nothing about how much of it was right. */
    boolean fits(String presented) {
        return expected.length > 0
                && MessageDigest.isEqual(expected, presented.strip().getBytes(StandardCharsets.UTF_8));
    }
}

package dk.sambog.standalone.importing.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex. */
public final class Digests {
    private static final int SHORT = 32;

    private Digests() {}

    /** The first 128 bits over the UTF-8 bytes of a text: enough that no two of a file meet. */
    public static String of(String text) {
        return of(text.getBytes(UTF_8)).substring(0, SHORT);
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

package dk.sambog.standalone.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.env.Environment;

/**
 * The key that names and contact data are sealed under. A demo's is made at its first start and kept in its folder; a real
 * installation brings its own, for a key beside the data protects nothing and is lost with it.
 */
public final class VaultKey {
    private static final int BYTES = 32;

    private VaultKey() {}

    /**
     * The text of the key, or keys, newest first.
     *
     * @param file where a demo's is kept
     * @throws Refused in a real folder when none is given
     */
    public static String of(Path file, boolean isDemo, Environment environment, SecureRandom random) {
        var given = environment.getProperty("sambog.vault.key");
        if (given != null && !given.isBlank()) {
            return given;
        }
        var elsewhere = environment.getProperty("sambog.vault.key-file");
        if (elsewhere != null && !elsewhere.isBlank()) {
            return read(Path.of(elsewhere));
        }
        if (!isDemo) {
            throw new Refused(
                    "A real installation needs a key for its vault: put 32 random bytes in base64 into a file "
                            + "(head -c 32 /dev/urandom | base64), name it in SAMBOG_VAULT_KEY_FILE, and keep a copy apart from "
                            + "the data.");
        }
        if (Files.notExists(file)) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            PrivateFile.write(file, Base64.getEncoder().encodeToString(bytes) + "\n");
        }
        return read(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused("The vault's key in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}

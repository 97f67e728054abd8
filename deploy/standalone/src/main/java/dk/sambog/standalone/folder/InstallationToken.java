package dk.sambog.standalone.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.core.env.Environment;

/** The token with which an empty ledger is founded, once: from the environment, or else made here and kept in a file. */
public final class InstallationToken {
    private InstallationToken() {}

    /** The one given in {@code environment}, or else the one kept in {@code file}. */
    public static String keptIn(Path file, Environment environment, SecureRandom random) {
        var given = environment.getProperty("sambog.installation.token");
        if (given != null) {
            return given;
        }
        try {
            if (Files.notExists(file)) {
                var bytes = new byte[24];
                random.nextBytes(bytes);
                PrivateFile.write(file, HexFormat.of().formatHex(bytes) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused("The installation token in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}

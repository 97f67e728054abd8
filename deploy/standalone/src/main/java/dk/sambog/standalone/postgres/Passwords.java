package dk.sambog.standalone.postgres;

import dk.sambog.standalone.folder.PrivateFile;
import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The generated passwords of one cluster's logins. */
record Passwords(String superuser, String migrator, String app, String sequencer, String query) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Passwords generate(SecureRandom random) {
        return new Passwords(next(random), next(random), next(random), next(random), next(random));
    }

    static Passwords readFrom(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Passwords.class);
        } catch (IOException | JacksonException e) {
            throw new Refused(
                    "The passwords of the database, " + file + ", cannot be read: bring the file back from a copy.", e);
        }
    }

    void writeTo(Path file) {
        PrivateFile.write(file, JSON.writeValueAsString(this));
    }

    private static String next(SecureRandom random) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Passwords are never shown, not even by a debugger's or a log's habit. */
    @Override
    public String toString() {
        return "Passwords[…]";
    }
}

package dk.sambog.standalone.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a data folder is, decided at its first start and never changed: kept in {@code installation.json}.
 *
 * @param format version of the folder's layout
 * @param issuer who signs tokens; logins in the ledger are bound to it
 */
public record Installation(int format, Mode mode, String issuer, Instant createdAt) {
    /** Whether made-up people with handed-out tokens may act here. */
    public enum Mode {
        DEMO,
        REAL;

        public boolean isDemo() {
            return this == DEMO;
        }
    }

    private static final int FORMAT = 1;
    private static final String FILE = "installation.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the folder was at its first start, if it had one. */
    public static Optional<Installation> find(Path folder) {
        var file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            var installation = JSON.readValue(Files.readString(file), Installation.class);
            if (installation.format != FORMAT) {
                throw new Refused("The data folder " + folder + " has layout " + installation.format
                        + "; this version of sambog reads layout " + FORMAT + ".");
            }
            return Optional.of(installation);
        } catch (IOException | JacksonException e) {
            throw new Refused("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A new one of the given kind; not kept before {@link #keep}. */
    public static Installation begin(Mode mode, String issuer, Clock clock) {
        return new Installation(FORMAT, mode, issuer, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Refused when the folder was begun otherwise than {@code issuer} (null: none was named) and {@code story} ask for. */
    public void check(Path folder, @Nullable String issuer, boolean story) {
        if (mode.isDemo() && issuer != null) {
            throw new Refused("The data folder " + folder
                    + " is a demo and stays one: start it without --issuer, or begin a real one with --data DIR.");
        }
        if (!mode.isDemo() && story) {
            throw new Refused("The data folder " + folder
                    + " is real and the demo is never played there: choose a fresh one with --data DIR.");
        }
        if (issuer != null && !issuer.equals(this.issuer)) {
            throw new Refused("The logins of the data folder " + folder + " are bound to the issuer " + this.issuer
                    + ": start it with that --issuer, or with none.");
        }
    }

    /** Writes it down, for good. */
    public void keep(Path folder) {
        PrivateFile.write(
                folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }
}

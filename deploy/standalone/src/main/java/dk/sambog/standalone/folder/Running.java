package dk.sambog.standalone.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running installation answers. Written to {@code running.json} in its data folder once everything is up, removed
 * when it ends.
 *
 * @param pid the process
 * @param identityUrl the demo identity provider, which is the issuer; null in a real installation
 * @param postgresPort the port of the embedded server; null with an external one
 */
public record Running(
        long pid,
        Installation.Mode mode,
        String commandUrl,
        String queryUrl,
        @Nullable String identityUrl,
        String issuer,
        int commandManagementPort,
        int queryManagementPort,
        @Nullable Integer postgresPort) {
    private static final String FILE = "running.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The installation that runs on {@code folder} now, if one does. */
    public static Optional<Running> find(Path folder) {
        try {
            var running = JSON.readValue(Files.readString(folder.resolve(FILE)), Running.class);
            return ProcessHandle.of(running.pid).filter(ProcessHandle::isAlive).map(alive -> running);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** The same, or a refusal that says how to start one. */
    public static Running in(Path folder) {
        return find(folder)
                .orElseThrow(() -> new Refused("Nothing runs on the data folder "
                        + folder.toAbsolutePath().normalize()
                        + ": start it with ./sambog run, or name another with --data DIR."));
    }

    /** Tells other processes of this machine. */
    public void announce(Path folder) {
        PrivateFile.write(folder.resolve(FILE), JSON.writeValueAsString(this));
    }

    /** Takes it back. */
    public static void withdraw(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

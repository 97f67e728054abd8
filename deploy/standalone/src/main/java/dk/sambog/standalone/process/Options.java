package dk.sambog.standalone.process;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to start an installation. Ports are 0 for a free one.
 *
 * @param identityPort null for the one of the folder's first start, or 9000
 * @param issuer makes a new folder a real one, whose tokens this provider signs; null makes a demo
 * @param databaseUrl an external PostgreSQL; null for the embedded one
 * @param story whether the demo's story is going to be played
 */
public record Options(
        Path data,
        int commandPort,
        int queryPort,
        @Nullable Integer identityPort,
        @Nullable String issuer,
        @Nullable String databaseUrl,
        boolean story) {
    /** A demo on free ports with the embedded PostgreSQL. */
    public static Options demoIn(Path data) {
        return new Options(data, 0, 0, 0, null, null, false);
    }
}

package dk.sambog.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The server process that a cluster's {@code postmaster.pid} names. */
record Postmaster(long pid, Path cluster) {
    /** The one named there, dead or alive; empty when the cluster was ended well. */
    static Optional<Postmaster> of(Path cluster) {
        try (var lines = Files.lines(file(cluster))) {
            return lines.findFirst().map(line -> new Postmaster(Long.parseLong(line.strip()), cluster));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isDefunct();
    }

    /** Whether it is dead and only waits to be collected, which in a container may be for ever. */
    private boolean isDefunct() {
        try {
            var state = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return state.startsWith("Z", state.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is PostgreSQL, working on this cluster, and not another program that got its number. */
    boolean servesItsCluster() {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info -> info.command().orElse("").endsWith("/postgres"))
                .flatMap(ProcessHandle.Info::arguments)
                .filter(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .isPresent();
    }

    /**
     * Takes a dead one's name away: PostgreSQL would take an uncollected process for a living one. Should one of its children
     * still be at work, the shared memory it holds keeps a new server out.
     */
    void forget() throws IOException {
        Files.deleteIfExists(file(cluster));
    }
}

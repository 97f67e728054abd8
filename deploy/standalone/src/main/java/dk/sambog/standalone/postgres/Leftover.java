package dk.sambog.standalone.postgres;

import dk.sambog.standalone.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A server of a cluster whose sambog was killed: it may live on, and must end before another starts. */
final class Leftover {
    private Leftover() {}

    /**
     * Ends the server whose {@code postmaster.pid} lies in {@code cluster}, if it lives, as {@code pg_ctl stop -m fast} does.
     * Refused when the process named there is another program: PostgreSQL would not start beside it either.
     *
     * @return whether there was one
     */
    static boolean stop(Path cluster) {
        var process = postmaster(cluster);
        process.ifPresent(found -> {
            if (!serves(found, cluster)) {
                throw new Refused("The file " + cluster.resolve("postmaster.pid") + " names process " + found.pid()
                        + ", which is not the PostgreSQL of this data folder: when no PostgreSQL runs on it, delete the"
                        + " file and start again.");
            }
            interrupt(found, cluster);
        });
        return process.isPresent();
    }

    /** The live process that {@code postmaster.pid} names. */
    static Optional<ProcessHandle> postmaster(Path cluster) {
        try {
            return ProcessHandle.of(Long.parseLong(lines(cluster).getFirst().strip()))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path cluster) throws IOException {
        return Files.readAllLines(cluster.resolve("postmaster.pid"));
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        var info = process.info();
        return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
                && info.arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .isPresent();
    }

    private static void interrupt(ProcessHandle process, Path cluster) {
        try {
            // SIGINT: roll back what is open, write a checkpoint, end. Java itself only knows SIGTERM, which waits for
            // clients.
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        } catch (IOException | CompletionException e) {
            throw new Refused(
                    "A PostgreSQL of an earlier run, process " + process.pid() + ", still works on " + cluster
                            + " and does not end: end it first.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while an earlier PostgreSQL was ending.", e);
        }
    }
}

package dk.sambog.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Java has no word for. */
final class Processes {
    private Processes() {}

    /** Whether it does nothing any more; where nobody collects the dead, Java goes on calling them alive. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    /**
     * What Ctrl-C sends. A process that was started in the background of a script never hears it, and nor do those it
     * starts: then it is the other signal that asks for an end.
     */
    static void interrupt(ProcessHandle process) {
        send(process, ignoresInterrupts(process) ? "TERM" : "INT");
    }

    private static boolean ignoresInterrupts(ProcessHandle process) {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .anyMatch(ignored -> (ignored & 0b10) != 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends {@code STOP}, {@code CONT}, {@code INT} or {@code TERM}; a process that is gone already is left alone. */
    static void send(ProcessHandle process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dk.sambog.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What Java has no word for. */
final class Processes {
    private Processes() {}

    /** Whether it does nothing any more; where nobody collects the dead, Java goes on calling them alive. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    /** Sends {@code STOP}, {@code CONT} or {@code INT}; a process that is gone already is left alone. */
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

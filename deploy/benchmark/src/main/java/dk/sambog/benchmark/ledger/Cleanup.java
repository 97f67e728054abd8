package dk.sambog.benchmark.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be ended however the run ends, by itself or by Ctrl-C: the last one first, each once. */
public final class Cleanup implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    public Cleanup() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "cleanup"));
    }

    /** From now on {@code part} is ended with the run. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Ends every part; one that does not end well does not keep the others from ending. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("sambog bench: not ended as it should (" + e + ")");
            }
        }
    }
}

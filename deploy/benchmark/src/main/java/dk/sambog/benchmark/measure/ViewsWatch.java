package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Database;
import dk.sambog.benchmark.ledger.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

/** Notes when the views were first seen to stand at each position, on a connection of its own. */
final class ViewsWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final ConcurrentSkipListMap<Long, Long> seen = new ConcurrentSkipListMap<>();
    private final Progress progress;
    private final Thread thread;
    private volatile boolean ended;

    ViewsWatch(Database database) throws SQLException {
        this.progress = new Progress(database);
        this.thread = Thread.ofPlatform().daemon().name("views").start(this::watch);
    }

    private void watch() {
        while (!ended) {
            try {
                seen.putIfAbsent(progress.projected(), System.nanoTime());
            } catch (SQLException e) {
                throw new IllegalStateException("The views cannot be looked at", e);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Waits until {@code position} was seen. */
    void await(long position) {
        while (thread.isAlive() && seen.ceilingKey(position) == null) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** {@link System#nanoTime()} by position. */
    NavigableMap<Long, Long> seen() {
        return seen;
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.close();
    }
}

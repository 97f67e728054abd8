package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Database;
import dk.sambog.benchmark.ledger.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks at the backlog all the while, on a connection of its own. */
final class BacklogWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Progress progress;
    private final Thread thread;
    private volatile boolean ended;
    private volatile long highest;

    BacklogWatch(Database database) throws SQLException {
        this.progress = new Progress(database);
        this.thread = Thread.ofPlatform().daemon().name("backlog").start(this::watch);
    }

    private void watch() {
        while (!ended) {
            try {
                highest = Math.max(highest, progress.backlog());
            } catch (SQLException e) {
                throw new IllegalStateException("The backlog cannot be looked at", e);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** The longest it was seen. */
    long highest() {
        return highest;
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

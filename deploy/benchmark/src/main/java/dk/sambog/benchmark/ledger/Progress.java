package dk.sambog.benchmark.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How far committed events have come, looked up on a connection of its own. */
public final class Progress implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Connection connection;

    public Progress(Database database) throws SQLException {
        this.connection = database.connect(Database.Login.QUERY);
    }

    /** Committed events without a position. */
    public long backlog() throws SQLException {
        return Database.number(connection, "SELECT count(*) FROM ledger.pending");
    }

    /** The last position given, -1 in an empty ledger. */
    public long head() throws SQLException {
        return Database.number(connection, "SELECT coalesce(max(position), -1) FROM ledger.entry");
    }

    /** The position the views are true at. */
    public long projected() throws SQLException {
        return Database.number(connection, "SELECT coalesce(max(position), -1) FROM query.generation WHERE live");
    }

    /** Waits until every committed event has a position and every position is in the views; answers the last one. */
    public long awaitQuiet() throws SQLException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (backlog() > 0 || projected() < head()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The views have not caught up in " + LONGEST);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return head();
    }

    /** Waits until the backlog is empty; answers how long that took. */
    public Duration awaitNoBacklog() throws SQLException {
        var began = System.nanoTime();
        while (backlog() > 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos() / 4);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

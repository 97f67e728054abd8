package dk.sambog.command.batch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many committed events wait for a position. A batch gives way, so that single commands are visible in time. */
@Component
class Backlog {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final JdbcTemplate jdbc;
    private final long longest;
    private volatile long lookedAt;

    Backlog(JdbcTemplate jdbc, @Value("${sambog.batch.longest-backlog:10000}") long longest) {
        this.jdbc = jdbc;
        this.longest = longest;
    }

    /** Waits until the sequencer has caught up, looking a few times a second; never for ever. */
    void waitWhileLong() {
        if (System.nanoTime() - lookedAt < BETWEEN_LOOKS.toNanos()) {
            return;
        }
        var deadline = System.nanoTime() + AT_MOST.toNanos();
        while (isLong() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos() / 10);
        }
        lookedAt = System.nanoTime();
    }

    private boolean isLong() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT count(*) > ? FROM (SELECT FROM ledger.pending LIMIT ?) AS waiting",
                Boolean.class,
                longest,
                longest + 1));
    }
}

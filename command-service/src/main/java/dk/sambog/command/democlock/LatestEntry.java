package dk.sambog.command.democlock;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When the ledger last gave a position or took an event in. */
@Component
class LatestEntry {
    private final JdbcTemplate jdbc;

    LatestEntry(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAfter(Instant instant) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("""
                SELECT EXISTS (SELECT FROM ledger.entry WHERE sequenced_at > ?)
                  OR EXISTS (SELECT FROM ledger.pending JOIN ledger.event USING (seq) WHERE recorded_at > ?)""", Boolean.class, Timestamp.from(instant), Timestamp.from(instant)));
    }
}

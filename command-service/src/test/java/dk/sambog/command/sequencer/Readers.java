package dk.sambog.command.sequencer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Three ways to follow the log. Each reads until {@code atEnd} and then once more. */
final class Readers {
    /** An event as a reader met it; {@code cursor} is what the reader remembers. */
    record Line(long cursor, UUID id, String stream, long version) {}

    private Readers() {}

    /** The one that is right. */
    static List<Line> byPosition(DataSource source, BooleanSupplier atEnd) {
        return follow(source, """
                SELECT position AS cursor, event_id, stream, version
                FROM ledger.entry JOIN ledger.event USING (seq)
                WHERE position > ? ORDER BY position LIMIT 500""", atEnd);
    }

    /** Wrong: an event that is inserted first and committed last is passed by. */
    static List<Line> byMaxSeqSeen(DataSource source, BooleanSupplier atEnd) {
        return follow(source, """
                SELECT seq AS cursor, event_id, stream, version
                FROM ledger.event WHERE seq > ? ORDER BY seq LIMIT 500""", atEnd);
    }

    /**
     * Wrong: a transaction may take its id long before it appends to a stream, and another, with a later id, have appended
     * to that stream meanwhile. The cursor is the transaction's id and the event's place among its events.
     */
    static List<Line> byXidBelowHorizon(DataSource source, BooleanSupplier atEnd) {
        return follow(source, """
                SELECT xid * 1000000 + seq AS cursor, event_id, stream, version
                FROM (SELECT xmin::text::bigint AS xid, seq, event_id, stream, version FROM ledger.event) AS event
                WHERE xid * 1000000 + seq > ?
                  AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                ORDER BY 1 LIMIT 500""", atEnd);
    }

    private static List<Line> follow(DataSource source, String page, BooleanSupplier atEnd) {
        var jdbc = new JdbcTemplate(source);
        var read = new ArrayList<Line>();
        var cursor = -1L;
        while (true) {
            var end = atEnd.getAsBoolean();
            var lines = jdbc.query(
                    page,
                    (row, number) -> new Line(
                            row.getLong("cursor"),
                            row.getObject("event_id", UUID.class),
                            row.getString("stream"),
                            row.getLong("version")),
                    cursor);
            if (!lines.isEmpty()) {
                read.addAll(lines);
                cursor = lines.getLast().cursor();
            } else if (end) {
                return read;
            }
        }
    }
}

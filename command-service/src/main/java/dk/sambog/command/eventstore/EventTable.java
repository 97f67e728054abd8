package dk.sambog.command.eventstore;

import dk.sambog.command.database.Writes;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code ledger.event}: appends rows and reads a stream. */
@Repository
class EventTable {
    private static final String INTO =
            "INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?)";
    /** What a single command appends goes with its other writes; a batch is a statement of its own. */
    private static final int FEW = 8;

    static final String READ = """
            SELECT event_id, stream, version, type, revision, recorded_at, metadata, payload
            FROM ledger.event WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?""";
    static final String LAST_VERSION = "SELECT max(version) FROM ledger.event WHERE stream = ?";

    private final JdbcTemplate jdbc;
    private final Writes writes;

    EventTable(JdbcTemplate jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Appends the rows; a few of them with the next flush of {@link Writes}. */
    void insert(List<EventRow> rows) {
        if (rows.size() <= FEW) {
            var arguments = rows.stream().flatMap(EventTable::columns).toArray();
            writes.add(INTO + String.join(", ", Collections.nCopies(rows.size(), ROW)), arguments);
            return;
        }
        // The driver rewrites the batch into statements of many rows each.
        jdbc.batchUpdate(INTO + ROW, rows, rows.size(), (statement, row) -> {
            var index = 1;
            for (var column : columns(row).toList()) {
                statement.setObject(index++, column);
            }
        });
    }

    private static Stream<Object> columns(EventRow row) {
        var leaf = row.leaf();
        return Stream.of(
                leaf.id(),
                leaf.stream().name(),
                leaf.version(),
                leaf.type(),
                leaf.revision(),
                Timestamp.from(leaf.recordedAt()),
                leaf.metadata(),
                leaf.payload());
    }
}

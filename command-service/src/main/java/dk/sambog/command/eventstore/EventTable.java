package dk.sambog.command.eventstore;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code ledger.event}: appends rows and reads a stream. */
@Repository
class EventTable {
    private static final String INSERT = """
            INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String READ = """
            SELECT event_id, stream, version, type, revision, recorded_at, metadata, payload
            FROM ledger.event WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?""";
    static final String LAST_VERSION = "SELECT max(version) FROM ledger.event WHERE stream = ?";

    private final JdbcTemplate jdbc;

    EventTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The driver rewrites the batch into statements of many rows each. */
    void insert(List<EventRow> rows) {
        jdbc.batchUpdate(INSERT, rows, rows.size(), (statement, row) -> {
            var leaf = row.leaf();
            statement.setObject(1, leaf.id());
            statement.setString(2, leaf.stream().name());
            statement.setLong(3, leaf.version());
            statement.setString(4, leaf.type());
            statement.setInt(5, leaf.revision());
            statement.setTimestamp(6, Timestamp.from(leaf.recordedAt()));
            statement.setBytes(7, leaf.metadata());
            statement.setBytes(8, leaf.payload());
        });
    }
}

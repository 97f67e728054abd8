package dk.sambog.command.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
    private final Timer time;
    private final DistributionSummary batchSize;

    EventTable(JdbcTemplate jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.time = Timer.builder("sambog.append")
                .description("Inserting the events a transaction has gathered, without its commit")
                .register(metrics);
        this.batchSize = DistributionSummary.builder("sambog.append.batch.size")
                .description("Events inserted at once")
                .baseUnit("events")
                .register(metrics);
    }

    /** The driver rewrites the batch into statements of many rows each. */
    void insert(List<EventRow> rows) {
        time.record(() -> insertAll(rows));
        batchSize.record(rows.size());
    }

    private void insertAll(List<EventRow> rows) {
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

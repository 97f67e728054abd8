package dk.sambog.command.eventstore;

import dk.sambog.command.database.Rows;
import dk.sambog.command.database.Writes;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Owns {@code ledger.event}: appends rows and reads a stream. */
@Repository
class EventTable {
    private static final Rows EVENTS = new Rows(
            """
            INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
            SELECT event_id, stream, version, type, revision, recorded_at::timestamptz, metadata, payload
            FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::text[], ?::bytea[], ?::bytea[])
                AS row (event_id, stream, version, type, revision, recorded_at, metadata, payload)""",
            UUID.class,
            String.class,
            Long.class,
            String.class,
            Integer.class,
            String.class,
            byte[].class,
            byte[].class);

    static final String READ = """
            SELECT event_id, stream, version, type, revision, recorded_at, metadata, payload
            FROM ledger.event WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?""";
    static final String LAST_VERSION = "SELECT max(version) FROM ledger.event WHERE stream = ?";

    private final Writes writes;

    EventTable(Writes writes) {
        this.writes = writes;
    }

    /** Appends the rows with the next flush of {@link Writes}. */
    void insert(List<EventRow> rows) {
        for (var row : rows) {
            var leaf = row.leaf();
            writes.add(
                    EVENTS,
                    leaf.id(),
                    leaf.stream().name(),
                    leaf.version(),
                    leaf.type(),
                    leaf.revision(),
                    leaf.recordedAt().toString(),
                    leaf.metadata(),
                    leaf.payload());
        }
    }
}

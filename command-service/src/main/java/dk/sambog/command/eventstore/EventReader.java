package dk.sambog.command.eventstore;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds events again: by their ids, to answer a repeated request as it was answered first, and by whom they name. */
@Component
public class EventReader {
    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    EventReader(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** The events in the order they were appended. */
    public List<EventRow> byId(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.query("""
                SELECT event_id, stream, version, type, revision, recorded_at, metadata, payload
                FROM ledger.event WHERE event_id = ANY (?) ORDER BY seq""", (row, number) -> row(row), (Object) ids.toArray(UUID[]::new));
    }

    /** The project a stream belongs to, named by its first event; empty when that names none, or is not written yet. */
    public Optional<UUID> projectOf(StreamId stream) {
        return jdbc.query("""
                        SELECT convert_from(payload, 'UTF8')::jsonb ->> 'projectId' AS project FROM ledger.event
                        WHERE stream = ? AND version = 0""", (row, number) -> row.getString("project"), stream.name()).stream()
                .filter(project -> project != null)
                .map(UUID::fromString)
                .findFirst();
    }

    /**
     * Every event that names {@code id} or was brought about by it, oldest first, at most {@code limit}. Reads the whole log:
     * for the few who ask what is kept of them.
     */
    public List<EventRow> naming(UUID id, int limit) {
        return jdbc.query("""
                SELECT event_id, stream, version, type, revision, recorded_at, metadata, payload
                FROM ledger.event
                WHERE position(convert_to(?, 'UTF8') IN payload) > 0 OR position(convert_to(?, 'UTF8') IN metadata) > 0
                ORDER BY seq LIMIT ?""", (row, number) -> row(row), id.toString(), id.toString(), limit);
    }

    private EventRow row(ResultSet row) throws SQLException {
        var leaf = new EntryLeaf(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                StreamId.of(row.getString("stream")),
                row.getLong("version"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getBytes("metadata"),
                row.getBytes("payload"));
        return new EventRow(leaf, event(leaf));
    }

    private LedgerEvent event(EntryLeaf leaf) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                leaf.payload(), byte[].class, leaf.type(), Integer.toString(leaf.revision())));
    }
}

package dk.sambog.command.eventstore;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds events again by their ids, to answer a repeated request as it was answered first. */
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
        return jdbc.query(
                """
                SELECT event_id, stream, version, type, revision, recorded_at, metadata, payload
                FROM ledger.event WHERE event_id = ANY (?) ORDER BY seq""",
                (row, number) -> {
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
                },
                (Object) ids.toArray(UUID[]::new));
    }

    private LedgerEvent event(EntryLeaf leaf) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                leaf.payload(), byte[].class, leaf.type(), Integer.toString(leaf.revision())));
    }
}

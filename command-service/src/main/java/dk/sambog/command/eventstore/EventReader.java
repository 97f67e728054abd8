package dk.sambog.command.eventstore;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds events again: by their ids, to answer a repeated request as it was answered first, and by whom they name. */
@Component
public class EventReader {
    private static final long STEP = 50_000;

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
     * Some events.
     *
     * @param next after which the next page begins; null when there are no more
     */
    public record Found(List<EventRow> events, @Nullable Long next) {}

    /**
     * Events behind {@code after} that name one of these parties or were brought about by it, oldest first, at most {@code
     * limit}. An index over every id in every event would be paid by all who write, for the few who ask what is kept of them:
     * the log is read, from where the first of the parties was registered, in steps that hold no snapshot for long.
     */
    public Found naming(Collection<UUID> parties, long after, int limit) {
        var found = new TreeMap<Long, EventRow>();
        var head = number("SELECT coalesce(max(seq), 0) FROM ledger.event");
        // Nothing before it can name a party: its id was made then.
        var registered =
                number("SELECT coalesce(min(seq), 0) FROM ledger.event WHERE version = 0 AND stream = ANY (?)", (Object)
                        parties.stream().map(party -> "party/" + party).toArray(String[]::new));
        for (var from = Math.max(after, registered - 1); from < head && found.size() <= limit; from += STEP) {
            found.putAll(naming(parties, from, Math.min(from + STEP, head), limit + 1 - found.size()));
        }
        var hasMore = found.size() > limit;
        if (hasMore) {
            found.pollLastEntry();
        }
        return new Found(List.copyOf(found.values()), hasMore ? found.lastKey() : null);
    }

    private Map<Long, EventRow> naming(Collection<UUID> parties, long from, long to, int limit) {
        var named = parties.stream()
                .map(party -> "position(? IN payload) > 0 OR position(? IN metadata) > 0")
                .collect(Collectors.joining(" OR "));
        var arguments = new ArrayList<Object>(List.of(from, to));
        for (var party : parties) {
            var id = party.toString().getBytes(StandardCharsets.US_ASCII);
            arguments.addAll(List.of(id, id));
        }
        arguments.add(limit);
        var found = new TreeMap<Long, EventRow>();
        jdbc.query(
                "SELECT seq, event_id, stream, version, type, revision, recorded_at, metadata, payload FROM ledger.event"
                        + " WHERE seq > ? AND seq <= ? AND (" + named + ") ORDER BY seq LIMIT ?",
                row -> {
                    found.put(row.getLong("seq"), row(row));
                },
                arguments.toArray());
        return found;
    }

    private long number(String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
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

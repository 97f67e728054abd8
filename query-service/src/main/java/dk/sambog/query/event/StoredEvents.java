package dk.sambog.query.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single events out of {@code ledger.event}, with their place in {@code ledger.entry} once they have one. */
@Component
public class StoredEvents {
    private static final String ONE = """
            SELECT event.event_id, event.type, event.revision, event.stream, event.version, event.recorded_at,
                   event.metadata, event.payload, entry.position, entry.sequenced_at, entry.leaf_hash
            FROM ledger.event event LEFT JOIN ledger.entry entry USING (seq)
            WHERE event.event_id = :id""";
    private static final String PAGE = """
            SELECT entry.position, event.event_id, event.type, event.revision, event.stream, event.version,
                   event.recorded_at, entry.sequenced_at, entry.leaf_hash
            FROM ledger.entry entry JOIN ledger.event event USING (seq)
            WHERE entry.position > :after AND entry.position <= :upTo
              AND (:stream::text IS NULL OR event.stream = :stream)
              AND (:type::text IS NULL OR event.type = :type)
            ORDER BY entry.position LIMIT :limit""";

    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One event, whether it has its place in the log or not. */
    public Optional<EventDetail> find(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, n) -> detail(row))
                .optional();
    }

    /** Events by position: those after {@code after} (-1 for the first) up to and with {@code upTo}. */
    List<EventRow> page(long after, long upTo, int limit, @Nullable String stream, @Nullable String type) {
        return jdbc.sql(PAGE)
                .param("after", after)
                .param("upTo", upTo)
                .param("stream", stream)
                .param("type", type)
                .param("limit", limit)
                .query((row, n) -> new EventRow(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getInt("revision"),
                        row.getString("stream"),
                        row.getLong("version"),
                        instant(row, "recorded_at"),
                        instant(row, "sequenced_at"),
                        hex(row.getBytes("leaf_hash"))))
                .list();
    }

    private static EventDetail detail(ResultSet row) throws SQLException {
        var leaf = new EntryLeaf(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                StreamId.of(row.getString("stream")),
                row.getLong("version"),
                instant(row, "recorded_at"),
                row.getBytes("metadata"),
                row.getBytes("payload"));
        var position = row.getObject("position", Long.class);
        return new EventDetail(
                leaf.id(),
                leaf.type(),
                leaf.revision(),
                leaf.stream().name(),
                leaf.version(),
                leaf.recordedAt(),
                position == null ? EventDetail.State.RECORDED : EventDetail.State.SEQUENCED,
                position,
                position == null ? null : instant(row, "sequenced_at"),
                hex(position == null ? leaf.hash() : row.getBytes("leaf_hash")),
                new String(leaf.metadata(), UTF_8),
                new String(leaf.payload(), UTF_8),
                Base64.getEncoder().encodeToString(leaf.bytes()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

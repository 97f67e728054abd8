package dk.sambog.query.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.log.EntryLeaf;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.identity.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single events out of {@code ledger.event}, with their place in {@code ledger.entry} once they have one. */
@Component
public class StoredEvents {
    /**
     * The project an event concerns is named by the first event of its stream, or of the vote that one names; what has none
     * yet, an offer, is its giver's. A role is in the project it was given for. Needs, and proposals made to no project, are there for every reader; who supports a
     * need is not.
     */
    private static final String PROJECT = """
            LEFT JOIN ledger.event opening ON opening.stream = event.stream AND opening.version = 0
            LEFT JOIN ledger.event called ON called.version = 0
              AND called.stream = 'vote/' || (convert_from(opening.payload, 'UTF8')::jsonb ->> 'voteId')
            LEFT JOIN LATERAL (
              SELECT assigned.payload FROM ledger.event assigned
              WHERE event.type IN ('party.role-assigned', 'party.role-revoked') AND assigned.stream = event.stream
                AND assigned.type = 'party.role-assigned'
                AND convert_from(assigned.payload, 'UTF8')::jsonb ->> 'roleId'
                  = convert_from(event.payload, 'UTF8')::jsonb ->> 'roleId') role ON true
            CROSS JOIN LATERAL (SELECT coalesce(
              convert_from(role.payload, 'UTF8')::jsonb ->> 'projectId',
              convert_from(opening.payload, 'UTF8')::jsonb ->> 'projectId',
              convert_from(called.payload, 'UTF8')::jsonb ->> 'projectId')::uuid AS id,
              (convert_from(opening.payload, 'UTF8')::jsonb ->> 'giver')::uuid AS giver) project
            CROSS JOIN LATERAL (SELECT project.id IS NULL AND event.type <> 'need.supported'
              AND (event.stream LIKE 'need/%' OR event.stream LIKE 'proposal/%') AS yes) for_all
            """;

    private static final String ONE = """
            SELECT project.id AS project_id, project.giver, for_all.yes AS for_all, event.event_id, event.type, event.revision, event.stream, event.version, event.recorded_at,
                   event.metadata, event.payload, entry.position, entry.sequenced_at, entry.leaf_hash
            FROM ledger.event event LEFT JOIN ledger.entry entry USING (seq)
            """ + PROJECT + "WHERE event.event_id = :id";
    private static final String PAGE = """
            SELECT entry.position, event.event_id, event.type, event.revision, event.stream, event.version,
                   event.recorded_at, entry.sequenced_at, entry.leaf_hash
            FROM ledger.entry entry JOIN ledger.event event USING (seq)
            """ + PROJECT + """
            WHERE entry.position > :after AND entry.position <= :upTo
              AND (:stream::text IS NULL OR event.stream = :stream)
              AND (:type::text IS NULL OR event.type = :type)
              AND (:on::date IS NULL OR coalesce(
                (convert_from(event.payload, 'UTF8')::jsonb ->> 'effectiveOn')::date,
                (event.recorded_at AT TIME ZONE :zone)::date) <= :on)
              AND (:everything OR project.id = ANY (:projects) OR event.stream = ANY (:own)
                OR project.giver = ANY (:parties) OR for_all.yes)
            ORDER BY entry.position LIMIT :limit""";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    StoredEvents(JdbcClient jdbc, @Value("${sambog.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** One event, whether it has its place in the log or not; empty also when the caller may not know of it. */
    public Optional<EventDetail> find(UUID id, Visibility visibility) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, n) -> isVisible(row, visibility) ? detail(row) : null)
                .optional();
    }

    private static boolean isVisible(ResultSet row, Visibility visibility) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var giver = row.getObject("giver", UUID.class);
        return row.getBoolean("for_all")
                || project != null && visibility.includes(new ProjectId(project))
                || giver != null && visibility.isOwn(new PartyId(giver))
                || visibility.includesStream(row.getString("stream"));
    }

    /** Events by position within a cut: those after {@code after}, -1 for the first. */
    List<EventRow> page(
            Cut cut, long after, int limit, @Nullable String stream, @Nullable String type, Visibility visibility) {
        return jdbc.sql(PAGE)
                .param("everything", visibility.isEverything())
                .param("projects", visibility.projectIds())
                .param("own", visibility.ownStreams())
                .param("parties", visibility.ownParties().toArray(UUID[]::new))
                .param("after", after)
                .param("upTo", cut.position())
                .param("on", cut.effectiveOn())
                .param("zone", zone.getId())
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

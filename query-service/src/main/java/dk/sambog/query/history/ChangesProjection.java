package dk.sambog.query.history;

import dk.sambog.events.StreamId;
import dk.sambog.query.feed.EntryMetadata;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.identity.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers who did what, when and why (V2), from the stored events themselves. */
@Component
final class ChangesProjection {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String ACTS = """
            SELECT act.*, event.event_id, event.stream, event.version, event.recorded_at, event.metadata, event.payload,
              entry.leaf_hash, (
                SELECT string_agg(part, ' ' ORDER BY part) FROM member
                WHERE member.project_id = act.project_id AND member.party_id = act.on_behalf_of
                  AND member.position <= act.position) AS actor_role
            FROM act JOIN ledger.entry entry USING (position) JOIN ledger.event event USING (seq)
            WHERE act.position >= :from AND act.position <= :at%s
            ORDER BY act.position LIMIT :limit""";
    private static final String EARLIER = """
            SELECT stream, version, payload FROM ledger.event JOIN ledger.entry USING (seq)
            WHERE stream = ANY (:streams) AND position <= :at ORDER BY stream, version""";
    private static final String TEXTS = "SELECT text_id, body FROM content.text WHERE text_id = ANY (:ids)";

    private record Act(
            long position,
            UUID eventId,
            String type,
            String stream,
            long version,
            Instant recordedAt,
            EntryMetadata metadata,
            JsonNode payload,
            String hash,
            @Nullable UUID projectId,
            @Nullable String actorRole) {}

    private record Placed(ChangeKey key, ChangeRow row) {}

    private final Views views;

    ChangesProjection(Views views) {
        this.views = views;
    }

    /** Fields after {@code after} in the order of the log, at most {@code limit}. */
    Answer<ChangeRow, ChangeKey> rows(
            Cut cut, ChangeFilter filter, Visibility visibility, @Nullable ChangeKey after, int limit) {
        return views.read(cut, snapshot -> {
            var acts = acts(snapshot, filter, visibility, after == null ? 0 : after.position(), limit + 2);
            var earlier = earlier(snapshot, acts);
            var texts = texts(snapshot, acts, earlier);
            var found = acts.stream()
                    .flatMap(act -> rows(act, earlier, texts))
                    .filter(placed -> after == null || isAfter(placed.key(), after))
                    .limit(limit + 1L)
                    .toList();
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Answer<>(
                    snapshot.position(),
                    rows.stream().map(Placed::row).toList(),
                    found.size() > limit ? rows.getLast().key() : null);
        });
    }

    private static List<Act> acts(Snapshot snapshot, ChangeFilter filter, Visibility visibility, long from, int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", from);
        parameters.put("at", snapshot.position());
        parameters.put("limit", limit);
        var where = new StringBuilder();
        narrow(where, parameters, "act.effective_on <= :on", "on", snapshot.effectiveOn());
        narrow(where, parameters, "act.project_id = :project", "project", filter.projectId());
        narrow(where, parameters, "act.actor_id = :actor", "actor", filter.actorId());
        narrow(where, parameters, "act.object_id = :object", "object", filter.objectId());
        narrow(where, parameters, "act.type = :action", "action", filter.action());
        narrow(where, parameters, "act.recorded_on >= :first", "first", filter.from());
        narrow(where, parameters, "act.recorded_on <= :last", "last", filter.to());
        if (!visibility.isEverything()) {
            where.append(" AND (act.project_id = ANY (:projects) OR act.object_id = ANY (:own))");
            parameters.put("projects", visibility.projectIds());
            parameters.put(
                    "own",
                    Stream.of(visibility.ownStreams())
                            .map(stream -> StreamId.of(stream).uuid())
                            .toArray(UUID[]::new));
        }
        return snapshot.jdbc()
                .sql(ACTS.formatted(where))
                .params(parameters)
                .query((row, n) -> act(row))
                .list();
    }

    private static void narrow(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("stream"),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EntryMetadata.of(row.getBytes("metadata")),
                MAPPER.readTree(row.getBytes("payload")),
                HexFormat.of().formatHex(row.getBytes("leaf_hash")),
                row.getObject("project_id", UUID.class),
                row.getString("actor_role"));
    }

    /** The streams of those events that take the place of something, by version. */
    private static Map<String, TreeMap<Long, JsonNode>> earlier(Snapshot snapshot, List<Act> acts) {
        var streams = acts.stream()
                .filter(act ->
                        act.version() > 0 && !Replacing.of(act.type()).members().isEmpty())
                .map(Act::stream)
                .distinct()
                .toArray(String[]::new);
        var earlier = new HashMap<String, TreeMap<Long, JsonNode>>();
        if (streams.length > 0) {
            snapshot.jdbc()
                    .sql(EARLIER)
                    .param("streams", streams)
                    .param("at", snapshot.position())
                    .query(row -> {
                        earlier.computeIfAbsent(row.getString("stream"), stream -> new TreeMap<>())
                                .put(row.getLong("version"), MAPPER.readTree(row.getBytes("payload")));
                    });
        }
        return earlier;
    }

    private static Map<String, String> texts(
            Snapshot snapshot, List<Act> acts, Map<String, TreeMap<Long, JsonNode>> earlier) {
        var ids = Stream.concat(
                        acts.stream().map(Act::payload),
                        earlier.values().stream().flatMap(stream -> stream.values().stream()))
                .flatMap(payload -> payload.findValues("textId").stream())
                .map(id -> UUID.fromString(id.asString()))
                .distinct()
                .toArray(UUID[]::new);
        var texts = new HashMap<String, String>();
        snapshot.jdbc().sql(TEXTS).param("ids", ids).query(row -> {
            if (row.getString("body") != null) {
                texts.put(row.getString("text_id"), row.getString("body"));
            }
        });
        return texts;
    }

    private static Stream<Placed> rows(
            Act act, Map<String, TreeMap<Long, JsonNode>> earlier, Map<String, String> texts) {
        var stream = StreamId.of(act.stream());
        var before = earlier.getOrDefault(act.stream(), new TreeMap<>()).headMap(act.version());
        var fields = new ArrayList<Fields.@Nullable Field>(new Fields(id -> texts.getOrDefault(id, "removed"))
                .of(act.type(), act.payload(), stream.uuid().toString(), name -> last(name, before)));
        if (fields.isEmpty()) {
            fields.add(null);
        }
        var placed = new ArrayList<Placed>();
        for (var field : fields) {
            placed.add(new Placed(new ChangeKey(act.position(), placed.size()), row(act, stream, field, texts)));
        }
        return placed.stream();
    }

    private static @Nullable JsonNode last(String member, Map<Long, JsonNode> before) {
        JsonNode last = null;
        for (var payload : before.values()) {
            last = payload.has(member) ? payload.get(member) : last;
        }
        return last;
    }

    private static ChangeRow row(Act act, StreamId stream, Fields.@Nullable Field field, Map<String, String> texts) {
        var effectiveOn = act.payload().get("effectiveOn");
        var reason = act.payload().get("reason");
        return new ChangeRow(
                act.position(),
                act.recordedAt(),
                effectiveOn == null ? null : LocalDate.parse(effectiveOn.asString()),
                act.metadata().actor(),
                act.actorRole(),
                act.metadata().onBehalfOf(),
                act.metadata().mandate(),
                act.type(),
                stream.feature(),
                stream.uuid(),
                field == null ? null : field.name(),
                field == null ? null : field.before(),
                field == null ? null : field.after(),
                reason == null || !reason.has("textId")
                        ? null
                        : texts.getOrDefault(reason.get("textId").asString(), "removed"),
                act.metadata().correlationId(),
                act.hash(),
                act.projectId(),
                act.eventId());
    }

    private static boolean isAfter(ChangeKey key, ChangeKey after) {
        return key.position() > after.position() || (key.position() == after.position() && key.place() > after.place());
    }
}

package dk.sambog.query.history;

import dk.sambog.events.EventCatalogue;
import dk.sambog.events.EventCatalogue.EventType;
import dk.sambog.query.feed.EntryMetadata;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.identity.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads acts and what must be known to tell them. */
final class ActTable {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String ACTS = """
            SELECT act.position, act.project_id, event.event_id, event.type, event.stream, event.version, event.recorded_at,
              event.metadata, event.payload, entry.leaf_hash
            FROM act JOIN ledger.entry entry USING (position) JOIN ledger.event event USING (seq)""";
    // By position: of the two ways to an entry each has its index, and both in one condition have none.
    private static final String READABLE = """
            act.position IN (
              SELECT position FROM act WHERE project_id = ANY (:projects)
              UNION ALL
              SELECT position FROM ledger.event JOIN ledger.entry USING (seq) WHERE stream = ANY (:own))""";
    private static final String EARLIER = """
            SELECT stream, version, type, payload FROM ledger.event JOIN ledger.entry USING (seq)
            WHERE stream = ANY (:streams) AND type = ANY (:types) AND position <= :at ORDER BY stream, version""";
    private static final String TEXTS =
            "SELECT text_id, body FROM content.text WHERE text_id = ANY (:ids) AND body IS NOT NULL";
    private static final String ROLES = """
            SELECT project_id, held.by AS party_id, role, valid_from, valid_to
            FROM project_role JOIN (
                SELECT party_id, party_id AS by FROM unnest(:parties::uuid[]) AS party_id
                UNION ALL
                SELECT party_id, survivor_id FROM party_merge WHERE survivor_id = ANY (:parties) AND position <= :at
              ) AS held USING (party_id)
            WHERE project_id = ANY (:projects) AND known_from <= :at AND (known_to IS NULL OR known_to > :at)""";
    private static final List<String> FEATURES = EventCatalogue.types().stream()
            .map(type -> type.name().substring(0, type.name().indexOf('.')))
            .distinct()
            .toList();

    private final Snapshot snapshot;
    private final ZoneId zone;

    ActTable(Snapshot snapshot, ZoneId zone) {
        this.snapshot = snapshot;
        this.zone = zone;
    }

    /** Acts from a position on in the order of the log, at most {@code limit}. */
    List<Act> acts(ChangeFilter filter, Visibility visibility, long from, int limit) {
        var select = Select.from(snapshot, ACTS)
                .and("act.position >= :from", "from", from)
                .and("act.position <= :at", "at", snapshot.position())
                .and("act.effective_on <= :on", "on", snapshot.effectiveOn())
                .and("act.project_id = :project", "project", filter.projectId())
                .and("act.actor_id = :actor", "actor", filter.actorId())
                .and("event.stream = ANY (:streams)", "streams", streams(filter.objectId()))
                .and("event.type = :action", "action", filter.action())
                .and("event.recorded_at >= :first", "first", start(filter.from(), 0))
                .and("event.recorded_at < :last", "last", start(filter.to(), 1));
        if (!visibility.isEverything()) {
            select.and(READABLE).with("projects", visibility.projectIds()).with("own", visibility.ownStreams());
        }
        return select.page("act.position", limit, ActTable::act, Act::position).rows();
    }

    private static Act act(ResultSet row, int n) throws SQLException {
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
                row.getObject("project_id", UUID.class));
    }

    /** Whatever a thing may be, its stream is named after it. */
    private static String @Nullable [] streams(@Nullable UUID thing) {
        return thing == null
                ? null
                : FEATURES.stream().map(feature -> feature + "/" + thing).toArray(String[]::new);
    }

    private @Nullable OffsetDateTime start(@Nullable LocalDate day, int plusDays) {
        return day == null ? null : day.plusDays(plusDays).atStartOfDay(zone).toOffsetDateTime();
    }

    /** What the streams of those acts said that take the place of something, as far as it may tell what. */
    Earlier earlier(List<Act> acts) {
        var earlier = new Earlier();
        var looking = acts.stream()
                .filter(act -> act.version() > 0 && Replacing.of(act.type()).looksBack())
                .toList();
        if (looking.isEmpty()) {
            return earlier;
        }
        var features = new HashSet<>(looking.stream().map(Act::objectType).toList());
        snapshot.jdbc()
                .sql(EARLIER)
                .param("streams", looking.stream().map(Act::stream).distinct().toArray(String[]::new))
                .param("types", tellers(features))
                .param("at", snapshot.position())
                .query(row -> {
                    earlier.add(
                            row.getString("stream"),
                            row.getLong("version"),
                            row.getString("type"),
                            MAPPER.readTree(row.getBytes("payload")));
                });
        return earlier;
    }

    /** The events of those features that could say what stood before: a stream may hold thousands that cannot. */
    private static String[] tellers(HashSet<String> features) {
        var members = new HashSet<String>();
        Replacing.all().values().forEach(replacing -> {
            members.addAll(replacing.members());
            members.addAll(replacing.implied().keySet());
            replacing.ended().forEach(ended -> members.add(ended.member()));
        });
        return EventCatalogue.types().stream()
                .filter(type ->
                        features.contains(type.name().substring(0, type.name().indexOf('.'))))
                .filter(type -> !Replacing.of(type.name()).implied().isEmpty()
                        || !Replacing.of(type.name()).pairs().isEmpty()
                        || Stream.of(type.record().getRecordComponents())
                                .anyMatch(component -> members.contains(component.getName())))
                .map(EventType::name)
                .toArray(String[]::new);
    }

    /** The texts that acts and what came before them name, as far as they still stand. */
    Map<String, String> texts(List<Act> acts, Earlier earlier) {
        var ids = new HashSet<UUID>();
        acts.forEach(act -> collect(act.payload(), ids));
        earlier.payloads().forEach(payload -> collect(payload, ids));
        var texts = new HashMap<String, String>();
        snapshot.jdbc().sql(TEXTS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            texts.put(row.getString("text_id"), row.getString("body"));
        });
        return texts;
    }

    private static void collect(JsonNode payload, HashSet<UUID> ids) {
        payload.findValues("textId").forEach(id -> ids.add(UUID.fromString(id.asString())));
    }

    Roles roles(List<Act> acts) {
        var projects =
                acts.stream().map(Act::projectId).filter(Objects::nonNull).distinct();
        var parties = acts.stream()
                .flatMap(act -> Stream.of(act.metadata()).flatMap(by -> Stream.of(by.actor(), by.onBehalfOf())))
                .filter(Objects::nonNull)
                .distinct();
        var held = snapshot.jdbc()
                .sql(ROLES)
                .param("projects", projects.toArray(UUID[]::new))
                .param("parties", parties.toArray(UUID[]::new))
                .param("at", snapshot.position())
                .query((row, n) -> new Roles.Held(
                        row.getObject("project_id", UUID.class),
                        row.getObject("party_id", UUID.class),
                        row.getString("role"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
        return new Roles(held, zone);
    }
}

package dk.sambog.query.timeline;

import dk.sambog.events.party.Role;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.timeline.Known.Behind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Looks up what the sentences of a page name. */
final class TimelineTable {
    private static final String TEXTS =
            "SELECT text_id, body FROM content.text WHERE text_id = ANY (:ids) AND body IS NOT NULL";
    private static final String BEHIND = """
            SELECT pledge_id AS id, party_id AS giver, NULL AS role FROM pledge WHERE pledge_id = ANY (:ids)
            UNION SELECT contribution_id, party_id, NULL FROM contribution WHERE contribution_id = ANY (:ids)
            UNION SELECT role_id, NULL, role FROM project_role WHERE role_id = ANY (:ids)""";
    // From the log itself: what a proposal was called when something happened to it is not what it is called now.
    private static final String TITLES = """
            SELECT stream, version, convert_from(payload, 'UTF8')::jsonb #>> '{title,textId}' AS title FROM ledger.event
            WHERE stream = ANY (:streams) AND type IN ('proposal.proposed', 'proposal.revised')""";
    private static final String LABELS = """
            SELECT vote_id, code, body FROM vote_option JOIN content.text ON text_id = label_text_id
            WHERE vote_id = ANY (:ids) AND body IS NOT NULL""";

    private final Snapshot snapshot;

    TimelineTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** All that is named but the names of parties. */
    Known known(Named named) {
        var behind = behind(named.things());
        var texts = new HashSet<>(named.texts());
        behind.values().forEach(thing -> texts.addAll(thing.titles().values()));
        return new Known(Map.of(), texts(texts), behind, labels(named.votes()));
    }

    private Map<UUID, String> texts(Set<UUID> ids) {
        var texts = new HashMap<UUID, String>();
        snapshot.jdbc().sql(TEXTS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            texts.put(row.getObject("text_id", UUID.class), row.getString("body"));
        });
        return texts;
    }

    private Map<UUID, Behind> behind(Set<UUID> things) {
        var behind = new HashMap<UUID, Behind>();
        snapshot.jdbc().sql(BEHIND).param("ids", things.toArray(UUID[]::new)).query(row -> {
            var role = row.getString("role");
            behind.put(
                    row.getObject("id", UUID.class),
                    new Behind(
                            row.getObject("giver", UUID.class),
                            role == null ? null : Role.valueOf(role),
                            new TreeMap<>()));
        });
        snapshot.jdbc()
                .sql(TITLES)
                .param("streams", things.stream().map(id -> "proposal/" + id).toArray(String[]::new))
                .query(row -> {
                    var proposal = UUID.fromString(row.getString("stream").substring("proposal/".length()));
                    behind.computeIfAbsent(proposal, id -> new Behind(null, null, new TreeMap<>()))
                            .titles()
                            .put(row.getLong("version"), UUID.fromString(row.getString("title")));
                });
        return behind;
    }

    private Map<UUID, Map<String, String>> labels(Set<UUID> votes) {
        var labels = new HashMap<UUID, Map<String, String>>();
        snapshot.jdbc().sql(LABELS).param("ids", votes.toArray(UUID[]::new)).query(row -> {
            labels.computeIfAbsent(row.getObject("vote_id", UUID.class), id -> new HashMap<>())
                    .put(row.getString("code"), row.getString("body"));
        });
        return labels;
    }
}

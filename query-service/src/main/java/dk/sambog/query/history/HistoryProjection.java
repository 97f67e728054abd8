package dk.sambog.query.history;

import dk.sambog.events.StreamId;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.rows.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds entries again by project, thing, actor and day. Owns {@code act} and {@code act_subject}. */
@Component
final class HistoryProjection implements Projection {
    private static final String PROJECTS = "SELECT object_id, project_id FROM act_subject WHERE object_id = ANY (?)";

    private final ZoneId zone;

    HistoryProjection(@Value("${sambog.zone}") ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var projects = projectsOf(page, connection);
        var acts = new CopyRows(9);
        var subjects = new CopyRows(2);
        for (var entry : page) {
            var stored = entry.stored();
            var stream = StreamId.of(stored.stream());
            var object = stream.uuid();
            var project = entry.version() == 0 ? opened(entry, projects) : projects.get(object);
            if (entry.version() == 0 && project != null && projects.put(object, project) == null) {
                subjects.row().uuid(object).uuid(project);
            }
            var metadata = entry.metadata();
            var recordedOn = LocalDate.ofInstant(stored.recordedAt(), zone);
            var effectiveOn = Members.effectiveOn(entry.event());
            acts.row()
                    .bigint(entry.position())
                    .text(entry.type())
                    .text(stream.feature())
                    .uuid(object)
                    .uuid(project)
                    .uuid(metadata.actor())
                    .uuid(metadata.onBehalfOf())
                    .date(effectiveOn == null ? recordedOn : effectiveOn)
                    .date(recordedOn);
        }
        subjects.send(connection, "act_subject (object_id, project_id)");
        acts.send(
                connection,
                "act (position, type, object_type, object_id, project_id, actor_id, on_behalf_of, effective_on, recorded_on)");
    }

    /** The project its first entry names, or that of the first thing it names. */
    private static @Nullable UUID opened(FeedEntry entry, Map<UUID, UUID> projects) {
        var named = Members.project(entry.event());
        if (named != null) {
            return named;
        }
        return Members.references(entry.event()).stream()
                .map(projects::get)
                .filter(project -> project != null)
                .findFirst()
                .orElse(null);
    }

    /** What is known from earlier pages of the things that this one is about or names. */
    private static Map<UUID, UUID> projectsOf(List<FeedEntry> page, Connection connection) throws SQLException {
        var wanted = new HashSet<UUID>();
        var begun = new HashSet<UUID>();
        for (var entry : page) {
            var object = StreamId.of(entry.stored().stream()).uuid();
            if (entry.version() > 0) {
                wanted.add(object);
            } else if (Members.project(entry.event()) == null) {
                wanted.addAll(Members.references(entry.event()));
            } else {
                begun.add(object);
            }
        }
        wanted.removeAll(begun);
        return wanted.isEmpty() ? new HashMap<>() : read(wanted, connection);
    }

    private static Map<UUID, UUID> read(Set<UUID> wanted, Connection connection) throws SQLException {
        var projects = new HashMap<UUID, UUID>();
        try (var statement = connection.prepareStatement(PROJECTS)) {
            statement.setArray(1, connection.createArrayOf("uuid", wanted.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    projects.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
        }
        return projects;
    }
}

package dk.sambog.query.project;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.party.Role;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.ProjectStage;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers which projects there are and who has a part in them. Owns {@code project}, {@code member} and {@code belongs}. */
@Component
public final class ProjectProjection implements Projection {
    private static final TypeReference<List<ExternalReference>> REFERENCES = new TypeReference<>() {};
    private static final TypeReference<Governance> GOVERNANCE = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT project.*, title.body AS title, description.body AS description
            FROM project
              LEFT JOIN content.text title ON title.text_id = title_text_id
              LEFT JOIN content.text description ON description.text_id = description_text_id
            """;

    private final Views views;

    ProjectProjection(Views views) {
        this.views = views;
    }

    /** The project, as of all that is projected. */
    public Optional<ProjectRow> find(UUID projectId) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("project_id = :id", "id", projectId)
                        .one(ProjectProjection::row));
    }

    /**
     * Projects after {@code after} in the order of their ids, at most {@code limit}; what is null asks for all.
     *
     * @param alliance one that holds the project
     */
    public Answer<ProjectRow, UUID> list(
            @Nullable Set<UUID> projects,
            @Nullable ProjectStage stage,
            @Nullable UUID alliance,
            @Nullable UUID after,
            int limit) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("project_id = ANY (:projects)", "projects", projects)
                        .and("stage = :stage", "stage", stage == null ? null : stage.name())
                        .and(":alliance = ANY (alliances)", "alliance", alliance)
                        .page("project_id", after, limit, ProjectProjection::row, ProjectRow::projectId));
    }

    /** The projects in which any of {@code parties} has a part. */
    public Set<UUID> ofParties(Set<UUID> parties) {
        return views.read(
                Cut.LATEST,
                snapshot -> new HashSet<>(snapshot.jdbc()
                        .sql("SELECT DISTINCT project_id FROM member WHERE party_id = ANY (:parties)")
                        .param("parties", parties.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list()));
    }

    /** Who has a part in a project, and which: {@code lead}, {@code giver}, {@code elector} and so on. */
    public Map<UUID, Set<String>> members(UUID projectId) {
        return views.read(Cut.LATEST, snapshot -> {
            var members = new LinkedHashMap<UUID, Set<String>>();
            snapshot.jdbc()
                    .sql("SELECT party_id, part FROM member WHERE project_id = :id ORDER BY party_id, part")
                    .param("id", projectId)
                    .query(row -> {
                        members.computeIfAbsent(row.getObject("party_id", UUID.class), id -> new HashSet<>())
                                .add(row.getString("part"));
                    });
            return members;
        });
    }

    private static ProjectRow row(ResultSet row, int n) throws SQLException {
        return new ProjectRow(
                row.getObject("project_id", UUID.class),
                row.getObject("lead", UUID.class),
                row.getString("form"),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                ProjectRow.Rules.of(Json.read(row.getString("governance"), GOVERNANCE)),
                row.getString("stage"),
                List.of((UUID[]) row.getArray("alliances").getArray()),
                row.getString("title"),
                row.getString("description"),
                Json.read(row.getString("external_references"), REFERENCES),
                row.getBoolean("accepts_pledges"),
                row.getObject("opened_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        ProjectTable.apply(page, connection);
    }
}

package dk.sambog.query.project;

import dk.sambog.events.party.Role;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.project.CourseRows.Barrier;
import dk.sambog.query.project.CourseRows.Due;
import dk.sambog.query.project.CourseRows.Form;
import dk.sambog.query.project.CourseRows.Inspection;
import dk.sambog.query.project.CourseRows.Review;
import dk.sambog.query.project.CourseRows.Stage;
import dk.sambog.query.project.CourseRows.StandingCommitment;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers how a project went, and what is due to be inspected. Owns {@code course} and {@code standing_commitment}. */
@Component
public final class CourseProjection implements Projection {
    /** The roles and rules a form brought with it. */
    record Rules(List<Role> roles, Governance governance) {}

    private static final TypeReference<Rules> RULES = new TypeReference<>() {};
    private static final String COURSE = """
            SELECT course.*, body FROM course LEFT JOIN content.text USING (text_id)""";
    private static final String COMMITMENTS = """
            SELECT standing_commitment.*, body FROM standing_commitment
              LEFT JOIN content.text ON text_id = what_text_id""";
    private static final String READABLE = "(:everything OR project_id = ANY (:visible) OR adopter = ANY (:own))";

    private final Views views;

    CourseProjection(Views views) {
        this.views = views;
    }

    Answer<Stage, Long> stages(UUID project, @Nullable Long after, int limit) {
        return course(
                project,
                "STAGE",
                after,
                limit,
                (row, n) -> new Stage(
                        row.getString("code"),
                        date(row, "effective_on"),
                        row.getString("body"),
                        row.getLong("position")));
    }

    Answer<Form, Long> forms(UUID project, @Nullable Long after, int limit) {
        return course(project, "FORM", after, limit, (row, n) -> {
            var rules = Json.read(row.getString("rules"), RULES);
            return new Form(
                    row.getString("code"),
                    rules.roles(),
                    ProjectRow.Rules.of(rules.governance()),
                    date(row, "effective_on"),
                    row.getString("body"),
                    row.getLong("position"));
        });
    }

    Answer<Inspection, Long> inspections(UUID project, @Nullable Long after, int limit) {
        return course(
                project,
                "INSPECTION",
                after,
                limit,
                (row, n) -> new Inspection(
                        row.getObject("commitment_id", UUID.class),
                        row.getObject("party_id", UUID.class),
                        row.getString("code"),
                        date(row, "effective_on"),
                        date(row, "due_on"),
                        date(row, "next_on"),
                        row.getString("body"),
                        row.getLong("position")));
    }

    Answer<Review, Long> reviews(UUID project, @Nullable Long after, int limit) {
        return course(
                project,
                "REVIEW",
                after,
                limit,
                (row, n) -> new Review(
                        row.getString("code"),
                        row.getString("body"),
                        date(row, "effective_on"),
                        row.getObject("next_on", LocalDate.class),
                        row.getLong("position")));
    }

    Answer<Barrier, Long> barriers(UUID project, @Nullable Long after, int limit) {
        return course(
                project,
                "BARRIER",
                after,
                limit,
                (row, n) -> new Barrier(
                        row.getString("code"),
                        row.getString("body"),
                        date(row, "effective_on"),
                        row.getLong("position")));
    }

    /**
     * What is looked after, soonest due first: in the projects the caller knows, and what its own parties have adopted.
     *
     * @param project the only one asked about, or null
     * @param dueBy the last day that is asked about, or null for any
     */
    Answer<StandingCommitment, Due> commitments(
            @Nullable UUID project, @Nullable LocalDate dueBy, Visibility visibility, @Nullable Due after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var select = Select.from(snapshot, COMMITMENTS)
                    .and(READABLE)
                    .with("everything", visibility.isEverything())
                    .with("visible", visibility.projectIds())
                    .with("own", visibility.ownParties())
                    .and("project_id = :project", "project", project)
                    .and("next_due_on <= :dueBy", "dueBy", dueBy);
            if (after != null) {
                select.and("(next_due_on, commitment_id) > (:afterDue, :afterId)")
                        .with("afterDue", after.on())
                        .with("afterId", after.commitmentId());
            }
            return select.page("next_due_on, commitment_id", limit, CourseProjection::commitment, Due::of);
        });
    }

    private <R extends CourseRows.Row> Answer<R, Long> course(
            UUID project, String kind, @Nullable Long after, int limit, RowMapper<R> mapper) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, COURSE)
                        .and("project_id = :project", "project", project)
                        .and("kind = :kind", "kind", kind)
                        .page("position", after, limit, mapper, CourseRows.Row::position));
    }

    private static StandingCommitment commitment(ResultSet row, int n) throws SQLException {
        return new StandingCommitment(
                row.getObject("commitment_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("adopter", UUID.class),
                row.getString("body"),
                row.getInt("every_months"),
                date(row, "adopted_on"),
                date(row, "next_due_on"),
                row.getInt("inspections"),
                row.getObject("last_inspected_on", LocalDate.class),
                row.getString("last_finding"),
                row.getLong("position"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Override
    public String name() {
        return "course";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var table = new CourseTable(connection);
        for (var entry : page) {
            if (entry.event() instanceof ProjectEvent event) {
                table.take(entry, event);
            }
        }
    }
}

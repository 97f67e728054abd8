package dk.sambog.query.contribution;

import dk.sambog.query.contribution.ContributionRow.Evidence;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers how a contribution stands. Its rows are kept by the postings, which move its amounts. */
@Component
public final class ContributionProjection {
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT contribution.*, note.body AS note, (
                SELECT coalesce(
                  jsonb_agg(jsonb_build_object('documentId', document_id, 'tier', tier) ORDER BY evidence.position), '[]')
                FROM evidence WHERE evidence.contribution_id = contribution.contribution_id) AS evidence
            FROM contribution LEFT JOIN content.text note ON note.text_id = note_text_id
            """;

    private final Views views;

    ContributionProjection(Views views) {
        this.views = views;
    }

    public Optional<ContributionRow> find(UUID contributionId) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("contribution_id = :id", "id", contributionId)
                        .one(ContributionProjection::row));
    }

    /** Contributions after {@code after} in the order of their ids, at most {@code limit}; {@code projects} null asks for all. */
    public Answer<ContributionRow, UUID> list(@Nullable Set<UUID> projects, @Nullable UUID after, int limit) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("project_id = ANY (:projects)", "projects", projects)
                        .page(
                                "contribution_id",
                                after,
                                limit,
                                ContributionProjection::row,
                                ContributionRow::contributionId));
    }

    private static ContributionRow row(ResultSet row, int n) throws SQLException {
        return new ContributionRow(
                row.getObject("contribution_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("kind"),
                row.getString("plan_line"),
                row.getString("asset"),
                row.getLong("quantity"),
                row.getLong("received"),
                row.getLong("verified"),
                row.getLong("rejected"),
                row.getLong("reversed"),
                row.getObject("pledge_id", UUID.class),
                row.getString("note"),
                row.getObject("effective_on", LocalDate.class),
                Json.read(row.getString("evidence"), EVIDENCE),
                row.getLong("version"),
                row.getLong("position"));
    }
}

package dk.sambog.query.proposal;

import dk.sambog.events.Asset;
import dk.sambog.events.proposal.ProposalEvent;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.http.Amount;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.proposal.ProposalRow.Assessment;
import dk.sambog.query.proposal.ProposalRow.Estimate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers which proposals there are. Owns {@code proposal} and the tables named after it. */
@Component
public final class ProposalProjection implements Projection {
    private record StoredEstimate(
            UUID estimator,
            long amount,
            String asset,
            @Nullable String basis,
            LocalDate estimatedOn) {}

    private static final TypeReference<List<Assessment>> ASSESSMENTS = new TypeReference<>() {};
    private static final TypeReference<List<StoredEstimate>> ESTIMATES = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT proposal.*, title.body AS title, description.body AS description, reason.body AS reason,
              ARRAY(SELECT need_id FROM proposal_need WHERE proposal_need.proposal_id = proposal.proposal_id
                    ORDER BY need_id) AS needs,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('assessor', assessor, 'feasibility', feasibility,
                 'statement', body, 'documentId', document_id, 'assessedOn', assessed_on)
                 ORDER BY proposal_assessment.position), '[]')
               FROM proposal_assessment LEFT JOIN content.text ON text_id = statement_text_id
               WHERE proposal_assessment.proposal_id = proposal.proposal_id) AS assessments,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('estimator', estimator, 'amount', amount, 'asset', asset,
                 'basis', body, 'estimatedOn', estimated_on) ORDER BY proposal_estimate.position), '[]')
               FROM proposal_estimate LEFT JOIN content.text ON text_id = basis_text_id
               WHERE proposal_estimate.proposal_id = proposal.proposal_id) AS estimates
            FROM proposal
              LEFT JOIN content.text title ON title.text_id = title_text_id
              LEFT JOIN content.text description ON description.text_id = description_text_id
              LEFT JOIN content.text reason ON reason.text_id = reason_text_id
            """;
    private static final String READABLE =
            "(:everything OR project_id IS NULL OR project_id = ANY (:visible) OR author = ANY (:own))";
    private static final String OF_NEED =
            "EXISTS (SELECT FROM proposal_need WHERE proposal_need.proposal_id = proposal.proposal_id AND need_id = :need)";
    private static final String OF_CATEGORY = """
            EXISTS (SELECT FROM proposal_need JOIN need USING (need_id)
              WHERE proposal_need.proposal_id = proposal.proposal_id AND category = :category)""";
    private static final String AT_PLACE = """
            EXISTS (SELECT FROM proposal_need JOIN need USING (need_id) JOIN content.text ON text_id = address_text_id
              WHERE proposal_need.proposal_id = proposal.proposal_id AND strpos(lower(body), lower(:place)) > 0)""";

    private final Views views;

    ProposalProjection(Views views) {
        this.views = views;
    }

    /** One the caller may read: of no project, of one it knows, or its own. */
    public Optional<ProposalRow> find(UUID proposalId, Visibility visibility) {
        return views.read(
                Cut.LATEST,
                snapshot -> readable(snapshot, visibility)
                        .and("proposal_id = :id", "id", proposalId)
                        .one(ProposalProjection::row));
    }

    /** Those the caller may read after {@code after} in the order of their ids, at most {@code limit}. */
    public Answer<ProposalRow, UUID> list(
            ProposalFilter filter, Visibility visibility, @Nullable UUID after, int limit) {
        return views.read(
                Cut.LATEST,
                snapshot -> readable(snapshot, visibility)
                        .and("project_id = :project", "project", filter.projectId())
                        .and(OF_NEED, "need", filter.needId())
                        .and(OF_CATEGORY, "category", filter.category())
                        .and(AT_PLACE, "place", filter.place())
                        .and("state = :state", "state", filter.state())
                        .page("proposal_id", after, limit, ProposalProjection::row, ProposalRow::proposalId));
    }

    private static Select readable(Snapshot snapshot, Visibility visibility) {
        return Select.from(snapshot, SELECT)
                .and(READABLE)
                .with("everything", visibility.isEverything())
                .with("visible", visibility.projectIds())
                .with("own", visibility.ownParties());
    }

    private static ProposalRow row(ResultSet row, int n) throws SQLException {
        return new ProposalRow(
                row.getObject("proposal_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("author", UUID.class),
                row.getString("title"),
                row.getString("description"),
                List.of((UUID[]) row.getArray("needs").getArray()),
                row.getInt("revision"),
                row.getString("state"),
                row.getObject("vote_id", UUID.class),
                row.getString("reason"),
                Json.read(row.getString("assessments"), ASSESSMENTS),
                Json.read(row.getString("estimates"), ESTIMATES).stream()
                        .map(ProposalProjection::estimate)
                        .toList(),
                row.getObject("proposed_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    private static Estimate estimate(StoredEstimate stored) {
        return new Estimate(
                stored.estimator(),
                stored.asset(),
                Amount.of(stored.amount(), Asset.of(stored.asset())),
                stored.basis(),
                stored.estimatedOn());
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var table = new ProposalTable(connection);
        for (var entry : page) {
            if (entry.event() instanceof ProposalEvent event) {
                table.take(entry, event);
            }
        }
    }
}

package dk.sambog.query.pledge;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how a pledge stands. Its rows are kept by the postings, which move its amounts. */
@Component
public final class PledgeProjection {
    private static final String SELECT = """
            SELECT pledge.*, terms.body AS terms
            FROM pledge LEFT JOIN content.text terms ON terms.text_id = terms_text_id
            """;

    private final Views views;

    PledgeProjection(Views views) {
        this.views = views;
    }

    public Optional<PledgeRow> find(UUID pledgeId) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("pledge_id = :id", "id", pledgeId)
                        .one(PledgeProjection::row));
    }

    /** Pledges after {@code after} in the order of their ids, at most {@code limit}; {@code projects} null asks for all. */
    public Answer<PledgeRow, UUID> list(@Nullable Set<UUID> projects, @Nullable UUID after, int limit) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("project_id = ANY (:projects)", "projects", projects)
                        .page("pledge_id", after, limit, PledgeProjection::row, PledgeRow::pledgeId));
    }

    private static PledgeRow row(ResultSet row, int n) throws SQLException {
        return new PledgeRow(
                row.getObject("pledge_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("kind"),
                row.getString("plan_line"),
                row.getString("asset"),
                row.getLong("quantity"),
                row.getLong("pledged"),
                row.getLong("committed"),
                row.getLong("fulfilled"),
                row.getLong("withdrawn"),
                row.getObject("agreement_id", UUID.class),
                row.getObject("deadline", LocalDate.class),
                row.getString("terms"),
                row.getObject("effective_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }
}

package dk.sambog.query.need;

import dk.sambog.events.need.NeedEvent;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers which needs there are. Owns {@code need}, {@code need_support}, {@code need_evidence} and {@code need_project}. */
@Component
public final class NeedProjection implements Projection {
    // A person who supports two needs that turn out to be one stands behind it once, and so do two who turn out to be
    // one.
    private static final String SELECT = """
            SELECT need.*, address.body AS address, description.body AS description, assessment.body AS assessment,
              reason.body AS reason,
              (WITH RECURSIVE same (id) AS (
                 SELECT need.need_id UNION SELECT merged.need_id FROM need merged JOIN same ON merged.merged_into = same.id)
               SELECT count(DISTINCT coalesce(party.merged_into, party_id)) FROM need_support
                 JOIN same ON need_support.need_id = same.id LEFT JOIN party USING (party_id)) AS supporters,
              ARRAY(SELECT document_id FROM need_evidence WHERE need_evidence.need_id = need.need_id
                    ORDER BY position) AS evidence,
              ARRAY(SELECT project_id FROM need_project WHERE need_project.need_id = need.need_id
                    ORDER BY position) AS projects
            FROM need
              LEFT JOIN content.text address ON address.text_id = address_text_id
              LEFT JOIN content.text description ON description.text_id = description_text_id
              LEFT JOIN content.text assessment ON assessment.text_id = assessment_text_id
              LEFT JOIN content.text reason ON reason.text_id = reason_text_id
            """;

    private final Views views;

    NeedProjection(Views views) {
        this.views = views;
    }

    public Optional<NeedRow> find(UUID needId) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("need.need_id = :id", "id", needId)
                        .one(NeedProjection::row));
    }

    /** Needs after {@code after} in the order of their ids, at most {@code limit}. */
    public Answer<NeedRow, UUID> list(NeedFilter filter, @Nullable UUID after, int limit) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and(
                                "need.need_id IN (SELECT need_id FROM need_project WHERE project_id = :project)",
                                "project",
                                filter.projectId())
                        .and("need.category = :category", "category", filter.category())
                        .and(":arena = ANY (need.arenas)", "arena", filter.arena())
                        .and("need.state = :state", "state", filter.state())
                        .and("strpos(lower(address.body), lower(:place)) > 0", "place", filter.place())
                        .and(
                                "latitude_micro BETWEEN (:box::int[])[1] AND (:box::int[])[3]"
                                        + " AND longitude_micro BETWEEN (:box::int[])[2] AND (:box::int[])[4]",
                                "box",
                                filter.corners())
                        .page("need.need_id", after, limit, NeedProjection::row, NeedRow::needId));
    }

    private static NeedRow row(ResultSet row, int n) throws SQLException {
        return new NeedRow(
                row.getObject("need_id", UUID.class),
                row.getObject("reporter", UUID.class),
                row.getString("address"),
                row.getObject("latitude_micro", Integer.class),
                row.getObject("longitude_micro", Integer.class),
                row.getString("description"),
                row.getString("category"),
                List.of((String[]) row.getArray("arenas").getArray()),
                row.getString("state"),
                row.getLong("supporters"),
                List.of((UUID[]) row.getArray("evidence").getArray()),
                List.of((UUID[]) row.getArray("projects").getArray()),
                row.getObject("qualified_by", UUID.class),
                row.getString("assessment"),
                row.getObject("merged_into", UUID.class),
                row.getString("outcome"),
                row.getString("reason"),
                row.getObject("reported_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var table = new NeedTable(connection);
        for (var entry : page) {
            if (entry.event() instanceof NeedEvent event) {
                table.take(entry, event);
            }
        }
    }
}

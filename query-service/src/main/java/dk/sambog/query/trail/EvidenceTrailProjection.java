package dk.sambog.query.trail;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Views;
import dk.sambog.query.postings.Rung;
import dk.sambog.query.postings.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the audit trail up (V1b): from a document or an event to every number it stands behind. */
@Component
public final class EvidenceTrailProjection {
    private static final String REACHED = Stream.of(Rung.values())
            .map(rung -> "('" + rung.column() + "', " + rung.ofPosting() + ")")
            .collect(Collectors.joining(", ", "(VALUES ", ") AS reached (ladder_column, contributes)"));
    private static final String CELL =
            "posting.position, posting.event_id, posting.contribution_id, posting.agreement_id,"
                    + " posting.plan_line, posting.project_id, posting.party_id, posting.kind, posting.asset, posting.from_source";
    // An event may change several numbers: its place among them is the second half of the key.
    private static final String SUM = """
            SELECT * FROM (
              SELECT sums.*, row_number() OVER (PARTITION BY position ORDER BY document_id, project_id, party_id, kind,
                plan_line, asset, contribution_id, agreement_id, from_source, ladder_column)::int AS place
              FROM (
                SELECT %1$s, %2$s, ladder_column, sum(contributes)::bigint AS total
                FROM %3$s CROSS JOIN LATERAL %4$s
                WHERE posting.chain = 'native' AND posting.position >= :afterPosition AND %5$s AND %6$s
                GROUP BY %1$s, %2$s, ladder_column HAVING sum(contributes) <> 0
              ) AS sums
            ) AS placed WHERE (position, place) > (:afterPosition, :afterPlace) ORDER BY position, place LIMIT :limit""";
    private static final String DOCUMENT = "document_id, sha256, media_type";
    // One join for each way a document stands behind a posting: either has its index, both in one have none.
    private static final String BEHIND = """
            (SELECT posting.*, behind.document_id FROM (
               SELECT DISTINCT contribution_id, document_id FROM evidence
               WHERE document_id = ANY (%1$s) AND position <= :atPosition
             ) AS behind JOIN posting USING (contribution_id)
             UNION ALL
             SELECT posting.*, behind.document_id FROM (
               SELECT DISTINCT agreement_id, document_id FROM source
               WHERE document_id = ANY (%1$s) AND position <= :atPosition
             ) AS behind JOIN posting USING (agreement_id) WHERE posting.from_source) AS posting
              LEFT JOIN (SELECT document.document_id, document.media_type, encode(stored.sha256, 'hex') AS sha256
                FROM document LEFT JOIN content.document stored USING (document_id)) AS paper USING (document_id)""";

    private final Views views;

    EvidenceTrailProjection(Views views) {
        this.views = views;
    }

    /**
     * The numbers of {@code projects} (null for all) a document stands behind within the cut, after {@code after} in the order
     * of the log, at most {@code limit}.
     */
    public Answer<EvidenceTrailRow, TrailKey> ofDocument(
            Cut cut, UUID documentId, @Nullable Set<UUID> projects, @Nullable TrailKey after, int limit) {
        return answer(
                cut, DOCUMENT, BEHIND.formatted("ARRAY[:id]::uuid[]"), "true", documentId, projects, after, limit);
    }

    /** The same for whichever documents have these bytes; {@code sha256} in hex. */
    public Answer<EvidenceTrailRow, TrailKey> ofSha256(
            Cut cut, String sha256, @Nullable Set<UUID> projects, @Nullable TrailKey after, int limit) {
        var documents = "ARRAY(SELECT document_id FROM content.document WHERE sha256 = :id)";
        return answer(
                cut,
                DOCUMENT,
                BEHIND.formatted(documents),
                "true",
                HexFormat.of().parseHex(sha256),
                projects,
                after,
                limit);
    }

    /** The same of every number an event has changed. */
    public Answer<EvidenceTrailRow, TrailKey> ofEvent(
            Cut cut, UUID eventId, @Nullable Set<UUID> projects, @Nullable TrailKey after, int limit) {
        return answer(
                cut,
                DOCUMENT,
                "posting CROSS JOIN (SELECT NULL::uuid AS document_id, NULL::text AS sha256, NULL::text AS media_type) AS paper",
                "posting.position = (SELECT position FROM ledger.entry JOIN ledger.event USING (seq) WHERE event_id = :id)",
                eventId,
                projects,
                after,
                limit);
    }

    private Answer<EvidenceTrailRow, TrailKey> answer(
            Cut cut,
            String document,
            String from,
            String where,
            Object id,
            @Nullable Set<UUID> projects,
            @Nullable TrailKey after,
            int limit) {
        return views.read(cut, snapshot -> {
            Map<String, Object> parameters = new HashMap<>(Standing.parameters(snapshot));
            parameters.put("id", id);
            parameters.put("afterPosition", after == null ? -1L : after.position());
            parameters.put("afterPlace", after == null ? 0 : after.ordinal());
            parameters.put("limit", limit + 1);
            var asked = where;
            if (projects != null) {
                asked += " AND posting.project_id = ANY (:projects)";
                parameters.put("projects", projects.toArray(UUID[]::new));
            }
            List<Placed> found = snapshot.jdbc()
                    .sql(SUM.formatted(document, CELL, from, REACHED, Standing.within(snapshot), asked))
                    .params(parameters)
                    .query((row, n) -> new Placed(row(row), new TrailKey(row.getLong("position"), row.getInt("place"))))
                    .list();
            var page = Answer.of(snapshot.position(), found, limit, Placed::key);
            return new Answer<>(
                    page.position(), page.rows().stream().map(Placed::row).toList(), page.next());
        });
    }

    private record Placed(EvidenceTrailRow row, TrailKey key) {}

    private static EvidenceTrailRow row(ResultSet row) throws SQLException {
        return new EvidenceTrailRow(
                row.getObject("document_id", UUID.class),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getObject("event_id", UUID.class),
                row.getObject("contribution_id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getString("plan_line"),
                row.getObject("project_id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("kind"),
                row.getString("asset"),
                row.getBoolean("from_source"),
                row.getString("ladder_column"),
                row.getLong("total"),
                row.getLong("position"));
    }
}

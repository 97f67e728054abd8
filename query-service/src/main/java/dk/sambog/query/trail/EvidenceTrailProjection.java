package dk.sambog.query.trail;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.postings.Rung;
import dk.sambog.query.postings.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers the audit trail up (V1b): from a document or an event to every number it stands behind. */
@Component
public final class EvidenceTrailProjection {
    private static final String REACHED = Stream.of(Rung.values())
            .map(rung -> "('" + rung.column() + "', " + rung.ofPosting() + ")")
            .collect(Collectors.joining(", ", "(VALUES ", ") AS reached (ladder_column, contributes)"));
    private static final String SUM = """
            SELECT %1$s, posting.event_id, posting.contribution_id, posting.agreement_id, posting.plan_line,
              posting.project_id, posting.party_id, posting.kind, posting.asset, posting.from_source, ladder_column,
              sum(contributes)::bigint AS total, max(posting.position) AS position
            FROM %2$s CROSS JOIN LATERAL %3$s
            WHERE posting.chain = 'native' AND %4$s AND %5$s
            GROUP BY %1$s, posting.event_id, posting.contribution_id, posting.agreement_id, posting.plan_line,
              posting.project_id, posting.party_id, posting.kind, posting.asset, posting.from_source, ladder_column
            HAVING sum(contributes) <> 0
            ORDER BY position, posting.project_id, posting.party_id, posting.kind, ladder_column""";
    private static final String BEHIND = """
            (SELECT document_id, contribution_id, NULL::uuid AS agreement_id, position FROM evidence
             UNION ALL SELECT document_id, NULL, agreement_id, position FROM source) AS behind
              JOIN posting ON posting.contribution_id = behind.contribution_id
                OR posting.agreement_id = behind.agreement_id AND posting.from_source
              LEFT JOIN document ON document.document_id = behind.document_id
              LEFT JOIN content.document stored ON stored.document_id = behind.document_id""";

    private final Views views;

    EvidenceTrailProjection(Views views) {
        this.views = views;
    }

    /** Every number a document stands behind within the cut. */
    public Answer<EvidenceTrailRow, TrailKey> ofDocument(Cut cut, UUID documentId) {
        return views.read(
                cut,
                snapshot -> answer(
                        snapshot,
                        "behind.document_id, encode(stored.sha256, 'hex'), document.media_type",
                        BEHIND,
                        "behind.document_id = :id AND behind.position <= :atPosition",
                        documentId));
    }

    /** The same for whichever documents have these bytes; {@code sha256} in hex. */
    public Answer<EvidenceTrailRow, TrailKey> ofSha256(Cut cut, String sha256) {
        return views.read(
                cut,
                snapshot -> answer(
                        snapshot,
                        "behind.document_id, encode(stored.sha256, 'hex'), document.media_type",
                        BEHIND,
                        "stored.sha256 = :id AND behind.position <= :atPosition",
                        HexFormat.of().parseHex(sha256)));
    }

    /** Every number an event has changed. */
    public Answer<EvidenceTrailRow, TrailKey> ofEvent(Cut cut, UUID eventId) {
        return views.read(
                cut,
                snapshot -> answer(
                        snapshot,
                        "NULL::uuid, NULL::text, NULL::text",
                        "posting",
                        "posting.position = (SELECT position FROM ledger.entry JOIN ledger.event USING (seq)"
                                + " WHERE event_id = :id)",
                        eventId));
    }

    private static Answer<EvidenceTrailRow, TrailKey> answer(
            Snapshot snapshot, String document, String from, String where, Object id) {
        Map<String, Object> parameters = new HashMap<>(Standing.parameters(snapshot));
        parameters.put("id", id);
        List<EvidenceTrailRow> rows = snapshot.jdbc()
                .sql(SUM.formatted(document, from, REACHED, Standing.within(snapshot), where))
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
        return new Answer<>(snapshot.position(), rows, null);
    }

    private static EvidenceTrailRow row(ResultSet row) throws SQLException {
        return new EvidenceTrailRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
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

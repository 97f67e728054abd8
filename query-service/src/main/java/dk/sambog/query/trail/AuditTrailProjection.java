package dk.sambog.query.trail;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.postings.Standing;
import dk.sambog.query.trail.TrailRow.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the audit trail down (V1): the postings behind any number of a view. */
@Component
public final class AuditTrailProjection {
    private static final String ROWS = """
            SELECT posting.*, %s AS contributes, event.recorded_at
            FROM posting
              JOIN ledger.entry entry ON entry.position = posting.position
              JOIN ledger.event event ON event.seq = entry.seq
            WHERE %s AND (posting.position, posting.ordinal) > (:afterPosition, :afterOrdinal)
            ORDER BY posting.position, posting.ordinal LIMIT :limit""";
    private static final String EVIDENCE = """
            SELECT subject_id, behind.document_id, encode(content.sha256, 'hex') AS sha256, tier
            FROM (
              SELECT contribution_id AS subject_id, document_id, tier, position FROM evidence
                WHERE contribution_id = ANY (:subjects)
              UNION ALL
              SELECT agreement_id, document_id, 'source', position FROM source WHERE agreement_id = ANY (:subjects)
            ) AS behind LEFT JOIN content.document content ON content.document_id = behind.document_id
            WHERE behind.position <= :atPosition ORDER BY behind.position""";

    private final Views views;

    AuditTrailProjection(Views views) {
        this.views = views;
    }

    /** Postings after {@code after} in the order of the log, at most {@code limit}. */
    public Trail down(Cut cut, Cell cell, @Nullable TrailKey after, int limit) {
        return views.read(cut, snapshot -> {
            var parameters = new HashMap<>(Standing.parameters(snapshot));
            var where = where(snapshot, cell, parameters);
            var sum = sum(snapshot, cell, where, parameters);
            parameters.put("afterPosition", after == null ? -1L : after.position());
            parameters.put("afterOrdinal", after == null ? -1 : after.ordinal());
            parameters.put("limit", limit + 1);
            var found = snapshot.jdbc()
                    .sql(ROWS.formatted(cell.rung().ofPosting(), where))
                    .params(parameters)
                    .query((row, n) -> row(row))
                    .list();
            var page = Answer.of(snapshot.position(), found, limit, TrailRow::key);
            return new Trail(page.position(), sum, withEvidence(snapshot, page.rows()), page.next());
        });
    }

    private static String where(Snapshot snapshot, Cell cell, Map<String, Object> parameters) {
        var where = new StringBuilder(Standing.within(snapshot))
                .append(" AND chain = '")
                .append(cell.chain())
                .append("' AND ")
                .append(cell.rung().concerns());
        cell.conditions().forEach((column, value) -> {
            where.append(" AND ").append(column).append(" = :").append(column);
            parameters.put(column, value);
        });
        return where.toString();
    }

    private static long sum(Snapshot snapshot, Cell cell, String where, Map<String, Object> parameters) {
        return snapshot.jdbc()
                .sql("SELECT coalesce(sum(" + cell.rung().ofPosting() + "), 0)::bigint FROM posting WHERE " + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static List<TrailRow> withEvidence(Snapshot snapshot, List<TrailRow> rows) {
        var subjects = rows.stream()
                .map(AuditTrailProjection::subject)
                .filter(id -> id != null)
                .distinct()
                .toArray(UUID[]::new);
        var behind = new HashMap<UUID, List<Evidence>>();
        if (subjects.length > 0) {
            snapshot.jdbc()
                    .sql(EVIDENCE)
                    .param("subjects", subjects)
                    .param("atPosition", snapshot.position())
                    .query(row -> {
                        behind.computeIfAbsent(row.getObject("subject_id", UUID.class), id -> new ArrayList<>())
                                .add(new Evidence(
                                        row.getObject("document_id", UUID.class),
                                        row.getString("sha256"),
                                        row.getString("tier")));
                    });
        }
        return rows.stream()
                .map(row -> row.with(behind.getOrDefault(subject(row), List.of())))
                .toList();
    }

    private static @Nullable UUID subject(TrailRow row) {
        return row.contributionId() != null ? row.contributionId() : row.fromSource() ? row.agreementId() : null;
    }

    private static TrailRow row(ResultSet row) throws SQLException {
        var asset = row.getString("asset");
        var amount = row.getLong("amount");
        return new TrailRow(
                new TrailKey(row.getLong("position"), row.getInt("ordinal")),
                row.getLong("contributes"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("source_account") + " -> " + row.getString("destination_account"),
                row.getObject("project_id", UUID.class),
                row.getString("plan_line"),
                row.getObject("party_id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getObject("pledge_id", UUID.class),
                row.getObject("contribution_id", UUID.class),
                row.getString("kind"),
                amount,
                asset,
                asset.indexOf('/') == 3 ? amount : null,
                row.getBoolean("from_source"),
                row.getBoolean("implied"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("accounting_date", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                List.of());
    }
}

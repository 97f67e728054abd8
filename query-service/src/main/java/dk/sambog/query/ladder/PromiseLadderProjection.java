package dk.sambog.query.ladder;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.postings.Rung;
import dk.sambog.query.postings.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers the promise ladder (V4). Its numbers are sums of the native chain. */
@Component
public final class PromiseLadderProjection {
    private static final String KEY = "project_id, party_id, kind, asset, from_source";
    private static final String RUNGS = Stream.of(Rung.values())
            .map(rung -> "sum(" + rung.ofBalances() + ")::bigint AS onto_" + rung.column())
            .collect(Collectors.joining(", "));

    private final Views views;
    private final ZoneId zone;

    PromiseLadderProjection(Views views, @Value("${sambog.zone}") ZoneId zone) {
        this.views = views;
        this.zone = zone;
    }

    /** Rows after {@code after} in the order of their keys, at most {@code limit}. */
    public Answer<LadderRow, LadderKey> rows(Cut cut, LadderFilter filter, @Nullable LadderKey after, int limit) {
        return views.read(cut, snapshot -> {
            var found = select(snapshot, filter, after, limit);
            return new Answer<>(found.position(), withOverdue(snapshot, found.rows()), found.next());
        });
    }

    private static Answer<LadderRow, LadderKey> select(
            Snapshot snapshot, LadderFilter filter, @Nullable LadderKey after, int limit) {
        var select = Select.from(
                        snapshot,
                        "SELECT " + KEY + ", " + RUNGS + ", max(position) AS position FROM " + Standing.at(snapshot)
                                + " AS standing")
                .with(Standing.parameters(snapshot))
                .and("chain = 'native'")
                .and("project_id = ANY (:projects)", "projects", filter.projects())
                // A party's promises are also those of the parties that were merged into it.
                .and(
                        "(party_id = :party OR party_id IN (SELECT party_id FROM party_merge"
                                + " WHERE survivor_id = :party AND position <= :mergedBy))",
                        "party",
                        filter.partyId())
                .with("mergedBy", snapshot.position())
                .and("kind = :kind", "kind", filter.kind());
        if (after != null) {
            select.and("(" + KEY + ") > (:afterProject, :afterParty, :afterKind, :afterUnit, :afterSource)")
                    .with("afterProject", after.projectId())
                    .with("afterParty", after.partyId())
                    .with("afterKind", after.kind())
                    .with("afterUnit", after.unit())
                    .with("afterSource", after.fromSource());
        }
        return select.then("GROUP BY " + KEY).page(KEY, limit, PromiseLadderProjection::row, LadderRow::key);
    }

    private static LadderRow row(ResultSet row, int n) throws SQLException {
        var pledged = row.getLong("onto_pledged");
        var received = row.getLong("onto_received");
        return new LadderRow(
                new LadderKey(
                        row.getObject("project_id", UUID.class),
                        row.getObject("party_id", UUID.class),
                        row.getString("kind"),
                        row.getString("asset"),
                        row.getBoolean("from_source")),
                pledged,
                row.getLong("onto_committed"),
                0,
                0,
                received,
                row.getLong("onto_verified"),
                0,
                0,
                row.getLong("onto_withdrawn"),
                row.getLong("onto_rejected"),
                row.getLong("onto_reversed"),
                row.getLong("onto_outstanding"),
                0,
                percent(received, pledged),
                row.getLong("position"));
    }

    private static @Nullable String percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private List<LadderRow> withOverdue(Snapshot snapshot, List<LadderRow> rows) {
        if (rows.stream().noneMatch(row -> row.outstanding() > 0)) {
            return rows;
        }
        var overdue = overdue(snapshot, rows);
        return rows.stream()
                .map(row -> overdue.containsKey(row.key()) ? row.overdueBy(overdue.get(row.key())) : row)
                .toList();
    }

    private Map<LadderKey, Long> overdue(Snapshot snapshot, List<LadderRow> rows) {
        var open = snapshot.isCurrent()
                ? "pledge"
                : """
                (SELECT pledge.project_id, pledge.party_id, pledge.kind, pledge.asset, pledge.deadline,
                        sum(%s)::bigint AS pledged, 0 AS committed
                 FROM posting JOIN pledge USING (pledge_id)
                 WHERE posting.chain = 'native' AND %s AND posting.project_id = ANY (:projects)
                 GROUP BY pledge.pledge_id)""".formatted(Rung.OUTSTANDING.ofPosting(), Standing.within(snapshot));
        var parameters = new HashMap<>(Standing.parameters(snapshot));
        parameters.put(
                "projects",
                rows.stream().map(row -> row.key().projectId()).distinct().toArray(UUID[]::new));
        parameters.put("today", reference(snapshot));
        var overdue = new HashMap<LadderKey, Long>();
        snapshot.jdbc()
                .sql("SELECT project_id, party_id, kind, asset, max(CAST(:today AS date) - deadline) AS days FROM "
                        + open
                        + " AS open WHERE project_id = ANY (:projects) AND pledged + committed > 0 AND deadline < CAST(:today AS date)"
                        + " GROUP BY project_id, party_id, kind, asset")
                .params(parameters)
                .query(row -> {
                    overdue.put(
                            new LadderKey(
                                    row.getObject("project_id", UUID.class),
                                    row.getObject("party_id", UUID.class),
                                    row.getString("kind"),
                                    row.getString("asset"),
                                    false),
                            row.getLong("days"));
                });
        return overdue;
    }

    /** A date that follows from the cut alone, so that the same cut gives the same days for ever. */
    private LocalDate reference(Snapshot snapshot) {
        if (snapshot.effectiveOn() != null) {
            return snapshot.effectiveOn();
        }
        return snapshot.jdbc()
                .sql("SELECT sequenced_at FROM ledger.entry WHERE position = :position")
                .param("position", snapshot.position())
                .query(OffsetDateTime.class)
                .optional()
                .map(time -> time.atZoneSameInstant(zone).toLocalDate())
                .orElse(LocalDate.EPOCH);
    }
}

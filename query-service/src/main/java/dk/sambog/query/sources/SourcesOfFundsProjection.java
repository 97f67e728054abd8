package dk.sambog.query.sources;

import dk.sambog.events.contribution.ContributionKind.Bucket;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.postings.GiverGroup;
import dk.sambog.query.postings.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers the source-of-funds matrix (V3): recognised value for money, and apart from it what has only a quantity so far.
 */
@Component
public final class SourcesOfFundsProjection {
    private static final String KEY = "project_id, plan_line, asset, stage";
    private static final String IS_MONEY = "asset LIKE '___/_'";
    private static final String STAGES = Stream.of(Stage.values())
            .map(stage -> "(" + stage.ordinal() + ", " + stage.rung().ofBalances() + ")")
            .collect(Collectors.joining(", ", "(VALUES ", ") AS staged (stage, amount)"));
    private static final String CELLS = Stream.of(GiverGroup.values())
            .flatMap(group -> Stream.of(
                            Map.entry("cash", bucket(Bucket.CASH)),
                            Map.entry("in_kind", bucket(Bucket.IN_KIND)),
                            Map.entry("debt", bucket(Bucket.DEBT)),
                            Map.entry("contingent", bucket(Bucket.CONTINGENT)),
                            Map.entry("unvalued", "NOT " + IS_MONEY))
                    .map(column -> "coalesce(sum(amount) FILTER (WHERE giver_group = '" + group + "' AND "
                            + column.getValue() + "), 0)::bigint AS " + group + "_" + column.getKey()))
            .collect(Collectors.joining(", "));

    private final Views views;

    SourcesOfFundsProjection(Views views) {
        this.views = views;
    }

    /** Rows after {@code after} in the order of their keys, at most {@code limit}; {@code projects} null asks for all. */
    public Answer<MatrixRow, MatrixKey> rows(
            Cut cut, @Nullable Set<UUID> projects, @Nullable MatrixKey after, int limit) {
        return views.read(cut, snapshot -> select(snapshot, projects, after, limit));
    }

    private static Answer<MatrixRow, MatrixKey> select(
            Snapshot snapshot, @Nullable Set<UUID> projects, @Nullable MatrixKey after, int limit) {
        var select = Select.from(
                        snapshot,
                        "SELECT " + KEY + ", " + CELLS + ", max(position) AS position FROM " + Standing.at(snapshot)
                                + " AS standing CROSS JOIN LATERAL " + STAGES)
                .with(Standing.parameters(snapshot))
                .and("(chain = 'recognised' OR chain = 'native' AND NOT " + IS_MONEY + ")")
                .and("project_id = ANY (:projects)", "projects", projects);
        if (after != null) {
            select.and("(" + KEY + ") > (:afterProject, :afterLine, :afterUnit, :afterStage)")
                    .with("afterProject", after.projectId())
                    .with("afterLine", after.planLine())
                    .with("afterUnit", after.unit())
                    .with("afterStage", after.stage().ordinal());
        }
        return select.then("GROUP BY " + KEY + " HAVING bool_or(amount <> 0)")
                .page(KEY, limit, SourcesOfFundsProjection::row, MatrixRow::key);
    }

    private static MatrixRow row(ResultSet row, int n) throws SQLException {
        var given = new EnumMap<GiverGroup, MatrixCell>(GiverGroup.class);
        for (var group : GiverGroup.values()) {
            given.put(group, cell(row, group.toString(), null));
        }
        var whole = given.values().stream().mapToLong(MatrixCell::total).reduce(0, Math::addExact);
        var cells = new EnumMap<GiverGroup, MatrixCell>(GiverGroup.class);
        for (var group : GiverGroup.values()) {
            cells.put(
                    group, cell(row, group.toString(), percent(given.get(group).total(), whole)));
        }
        return new MatrixRow(
                new MatrixKey(
                        row.getObject("project_id", UUID.class),
                        row.getString("plan_line"),
                        row.getString("asset"),
                        Stage.values()[row.getInt("stage")]),
                cells,
                total(cells, percent(whole, whole)),
                row.getLong("position"));
    }

    private static MatrixCell cell(ResultSet row, String group, @Nullable String sharePct) throws SQLException {
        return new MatrixCell(
                row.getLong(group + "_cash"),
                row.getLong(group + "_in_kind"),
                row.getLong(group + "_debt"),
                row.getLong(group + "_contingent"),
                row.getLong(group + "_unvalued"),
                sharePct);
    }

    private static MatrixCell total(Map<GiverGroup, MatrixCell> cells, @Nullable String sharePct) {
        var none = new MatrixCell(0, 0, 0, 0, 0, sharePct);
        return cells.values().stream()
                .reduce(
                        none,
                        (sum, cell) -> new MatrixCell(
                                Math.addExact(sum.cash(), cell.cash()),
                                Math.addExact(sum.inKind(), cell.inKind()),
                                Math.addExact(sum.debt(), cell.debt()),
                                Math.addExact(sum.contingent(), cell.contingent()),
                                Math.addExact(sum.unvalued(), cell.unvalued()),
                                sharePct));
    }

    private static @Nullable String percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String bucket(Bucket bucket) {
        return IS_MONEY + " AND bucket = '" + bucket + "'";
    }
}

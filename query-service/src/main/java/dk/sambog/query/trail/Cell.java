package dk.sambog.query.trail;

import dk.sambog.events.contribution.ContributionKind.Bucket;
import dk.sambog.query.postings.Chain;
import dk.sambog.query.postings.GiverGroup;
import dk.sambog.query.postings.Rung;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One number of a view, said as the postings that make it: those of {@link #chain} that concern {@link #rung} and meet every
 * condition.
 *
 * @param conditions posting column to value
 */
public record Cell(Chain chain, Rung rung, Map<String, Object> conditions) {
    private static final Map<String, Bucket> BUCKETS =
            Map.of("cash", Bucket.CASH, "inKind", Bucket.IN_KIND, "debt", Bucket.DEBT, "contingent", Bucket.CONTINGENT);

    public Cell {
        conditions = new TreeMap<>(conditions);
    }

    /**
     * A number of the promise ladder.
     *
     * @param column {@code pledged}, {@code committed}, {@code received} …
     * @throws IllegalArgumentException when no column of postings has that name
     */
    public static Cell ofLadder(
            UUID projectId, UUID partyId, String kind, String unit, boolean fromSource, String column) {
        return new Cell(
                Chain.NATIVE,
                rung(column),
                Map.of(
                        "project_id", projectId,
                        "party_id", partyId,
                        "kind", kind,
                        "asset", unit,
                        "from_source", fromSource));
    }

    /**
     * A number of the source-of-funds matrix.
     *
     * @param stage {@code pledged}, {@code committed}, {@code received} or {@code verified}
     * @param column {@code <source>.<bucket>}: {@code municipality.cash}, {@code citizens.unvalued}, {@code total.debt}
     * @throws IllegalArgumentException when there is no such stage or column
     */
    public static Cell ofMatrix(UUID projectId, String planLine, String unit, String stage, String column) {
        var dot = column.indexOf('.');
        var group = dot < 0 ? "" : column.substring(0, dot);
        var bucket = column.substring(dot + 1);
        var conditions = new TreeMap<String, Object>();
        conditions.put("project_id", projectId);
        conditions.put("plan_line", planLine);
        conditions.put("asset", unit);
        if (!group.equals("total")) {
            conditions.put("giver_group", group(group));
        }
        var isMoney = unit.indexOf('/') == 3;
        if (isMoney == bucket.equals("unvalued") || isMoney && !BUCKETS.containsKey(bucket)) {
            throw new IllegalArgumentException("No such column: " + column);
        }
        if (isMoney) {
            conditions.put("bucket", BUCKETS.get(bucket).name());
        }
        return new Cell(isMoney ? Chain.RECOGNISED : Chain.NATIVE, rung(stage), conditions);
    }

    private static Rung rung(String column) {
        return Rung.ofColumn(column).orElseThrow(() -> new IllegalArgumentException("No such column: " + column));
    }

    private static String group(String name) {
        for (var group : GiverGroup.values()) {
            if (group.toString().equals(name)) {
                return name;
            }
        }
        throw new IllegalArgumentException("No such source: " + name);
    }
}

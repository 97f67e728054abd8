package dk.sambog.query.postings;

import dk.sambog.query.generation.Snapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on each account per cell, at a cut. Now it is the running balances; at any other cut it is summed from the
 * postings, with the same columns: {@code chain, project_id, party_id, kind, bucket, plan_line, giver_group, asset,
 * from_source}, one per account, one per {@link Rung#counted}, and the {@code position} that last changed the cell.
 */
public final class Standing {
    private static final String CELL =
            "chain, project_id, party_id, kind, bucket, plan_line, giver_group, asset, from_source";

    private Standing() {}

    /** A table expression to select from; its parameters are {@link #parameters}. */
    public static String at(Snapshot snapshot) {
        return snapshot.isCurrent() ? "balance" : "(" + summed(snapshot) + ")";
    }

    /** A condition on postings that holds within the cut. */
    public static String within(Snapshot snapshot) {
        return snapshot.effectiveOn() == null
                ? "posting.position <= :atPosition"
                : "posting.position <= :atPosition AND posting.effective_on <= :atEffectiveOn";
    }

    /** The parameters that both need. */
    public static Map<String, Object> parameters(Snapshot snapshot) {
        var parameters = new HashMap<String, Object>();
        parameters.put("atPosition", snapshot.position());
        LocalDate effectiveOn = snapshot.effectiveOn();
        if (effectiveOn != null) {
            parameters.put("atEffectiveOn", effectiveOn);
        }
        return parameters;
    }

    private static String summed(Snapshot snapshot) {
        var accounts = Stream.of(Account.values())
                .map(account ->
                        "sum(CASE WHEN destination_account = '" + account + "' THEN amount WHEN source_account = '"
                                + account + "' THEN -amount ELSE 0 END)::bigint AS " + account)
                .collect(Collectors.joining(", "));
        var counted = Rung.counted().stream()
                .map(rung -> "sum(" + rung.ofPosting() + ")::bigint AS " + rung.stored())
                .collect(Collectors.joining(", "));
        return "SELECT " + CELL + ", " + accounts + ", " + counted + ", max(position) AS position FROM posting WHERE "
                + within(snapshot) + " GROUP BY " + CELL;
    }
}

package dk.sambog.query.testing;

import dk.sambog.events.Quantity;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import dk.sambog.query.testing.TestLedger.Fact;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The promise ladder by another way: a plain walk over the events that knows nothing of postings, accounts or tables.
 */
public final class SlowFold {
    private static final String[] COLUMNS = {
        "pledged", "committed", "received", "verified", "withdrawn", "rejected", "reversed"
    };

    /** Says which row a pledge or contribution counts in. */
    public record Row(UUID project, UUID party, String kind, String unit, boolean fromSource)
            implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Map<Row, Map<String, Long>> rows = new TreeMap<>();
    private final Map<UUID, Row> pledges = new HashMap<>();
    private final Map<UUID, Long> open = new HashMap<>();
    private final Map<UUID, Row> contributions = new HashMap<>();
    private final @Nullable LocalDate effectiveOn;

    private SlowFold(@Nullable LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    /** Row to column to amount; columns that are 0 are left out, and rows without any. */
    public static Map<Row, Map<String, Long>> of(List<Fact> prefix, @Nullable LocalDate effectiveOn) {
        var fold = new SlowFold(effectiveOn);
        prefix.forEach(fold::take);
        fold.rows.values().forEach(columns -> columns.values().removeIf(amount -> amount == 0));
        fold.rows.values().removeIf(Map::isEmpty);
        return fold.rows;
    }

    private void take(Fact fact) {
        switch (fact.event()) {
            case PledgeMade e -> {
                var row = row(e.projectId().value(), e.giver().value(), e.kind().name(), e.quantity(), false);
                pledges.put(e.pledgeId().value(), row);
                open.put(e.pledgeId().value(), e.quantity().amount());
                add(row, "pledged", e.quantity().amount(), e.effectiveOn());
            }
            case PledgeAmended e -> {
                var change = e.to().amount() - e.from().amount();
                var unbound = Math.max(0, -change - open.get(e.pledgeId().value()));
                open.merge(e.pledgeId().value(), change + unbound, Long::sum);
                var row = pledges.get(e.pledgeId().value());
                add(row, "pledged", change, e.effectiveOn());
                add(row, "committed", -unbound, e.effectiveOn());
            }
            case PledgeCommitted e -> {
                open.merge(e.pledgeId().value(), -e.quantity().amount(), Long::sum);
                add(pledges.get(e.pledgeId().value()), "committed", e.quantity().amount(), e.effectiveOn());
            }
            case PledgeFulfilled e -> {
                open.merge(e.pledgeId().value(), -e.fromPledged().amount(), Long::sum);
                add(
                        pledges.get(e.pledgeId().value()),
                        "received",
                        e.fromPledged().amount() + e.fromCommitted().amount(),
                        e.effectiveOn());
            }
            case PledgeWithdrawn e -> {
                open.merge(e.pledgeId().value(), -e.quantity().amount(), Long::sum);
                add(pledges.get(e.pledgeId().value()), "withdrawn", e.quantity().amount(), e.effectiveOn());
            }
            case ContributionRecorded e ->
                contributions.put(
                        e.contributionId().value(),
                        e.pledgeId() == null
                                ? row(
                                        e.projectId().value(),
                                        e.giver().value(),
                                        e.kind().name(),
                                        e.quantity(),
                                        false)
                                : pledges.get(e.pledgeId().value()));
            case ContributionReceived e -> {
                var beyond = e.quantity().amount() - e.fulfilled().amount();
                var row = contributions.get(e.contributionId().value());
                add(row, "pledged", beyond, e.effectiveOn());
                add(row, "received", beyond, e.effectiveOn());
            }
            case ContributionVerified e ->
                add(
                        contributions.get(e.contributionId().value()),
                        "verified",
                        e.accepted().amount(),
                        e.effectiveOn());
            case ContributionRejected e -> {
                var row = contributions.get(e.contributionId().value());
                add(row, "rejected", e.rejected().amount(), e.effectiveOn());
                add(row, "received", -e.rejected().amount(), e.effectiveOn());
            }
            case ContributionReversed e -> {
                var row = contributions.get(e.contributionId().value());
                var whole = e.fromReceived().amount() + e.fromVerified().amount();
                add(row, "reversed", whole, e.effectiveOn());
                add(row, "received", -whole, e.effectiveOn());
                add(row, "verified", -e.fromVerified().amount(), e.effectiveOn());
            }
            case AgreementRecordedFromSource e ->
                e.commitments().forEach(c -> {
                    var row = row(
                            e.projectId().value(), c.party().value(), c.kind().name(), c.quantity(), true);
                    add(row, "pledged", c.quantity().amount(), e.effectiveOn());
                    add(row, "committed", c.quantity().amount(), e.effectiveOn());
                });
            default -> {
                // Moves nothing.
            }
        }
    }

    private static Row row(UUID project, UUID party, String kind, Quantity quantity, boolean fromSource) {
        return new Row(project, party, kind, quantity.asset().code(), fromSource);
    }

    private void add(Row row, String column, long amount, LocalDate on) {
        if (effectiveOn == null || !on.isAfter(effectiveOn)) {
            var columns = rows.computeIfAbsent(row, key -> {
                var none = new TreeMap<String, Long>();
                for (var name : COLUMNS) {
                    none.put(name, 0L);
                }
                return none;
            });
            columns.merge(column, amount, Long::sum);
        }
    }
}

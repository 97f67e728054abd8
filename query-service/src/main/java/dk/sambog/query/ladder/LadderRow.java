package dk.sambog.query.ladder;

import org.jspecify.annotations.Nullable;

/**
 * A row of the promise ladder. Amounts are in the smallest unit of {@code key.unit()}; columns as in {@code docs/postings.md}.
 * {@code claimed}, {@code approved}, {@code eligible} and {@code financed} are 0 until claims and funders' rule sets exist.
 *
 * @param overdueDays days since the earliest passed deadline of a pledge still open, 0 when none is; counted to the cut's
 *     effective date or else to the local day on which the cut's last entry was sequenced
 * @param fulfilmentPct received over pledged in per cent with two decimals, null when nothing is pledged
 * @param position the last entry that changed the row within the cut
 */
public record LadderRow(
        LadderKey key,
        long pledged,
        long committed,
        long claimed,
        long approved,
        long received,
        long verified,
        long eligible,
        long financed,
        long withdrawn,
        long rejected,
        long reversed,
        long outstanding,
        long overdueDays,
        @Nullable String fulfilmentPct,
        long position) {
    /** The same row with another count of days. */
    public LadderRow overdueBy(long days) {
        return new LadderRow(
                key,
                pledged,
                committed,
                claimed,
                approved,
                received,
                verified,
                eligible,
                financed,
                withdrawn,
                rejected,
                reversed,
                outstanding,
                days,
                fulfilmentPct,
                position);
    }
}

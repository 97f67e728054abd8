package dk.sambog.query.postings.contribution;

import dk.sambog.events.Asset;
import dk.sambog.query.postings.Dimensions;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a contribution stands.
 *
 * @param quantity what was recorded
 * @param received what has arrived and is not verified, rejected or reversed
 * @param version last version of its stream
 * @param position last entry that changed it
 */
public record ContributionStanding(
        UUID contributionId,
        Dimensions dimensions,
        Asset asset,
        long quantity,
        long received,
        long verified,
        long rejected,
        long reversed,
        @Nullable UUID pledgeId,
        @Nullable UUID noteTextId,
        LocalDate effectiveOn,
        long version,
        long position) {
    ContributionStanding touched(long newVersion, long newPosition) {
        return standing(received, verified, rejected, reversed, newVersion, newPosition);
    }

    ContributionStanding received(long amount, long newVersion, long newPosition) {
        return standing(received + amount, verified, rejected, reversed, newVersion, newPosition);
    }

    ContributionStanding verified(long amount, long newVersion, long newPosition) {
        return standing(received - amount, verified + amount, rejected, reversed, newVersion, newPosition);
    }

    ContributionStanding rejected(long amount, long newVersion, long newPosition) {
        return standing(received - amount, verified, rejected + amount, reversed, newVersion, newPosition);
    }

    ContributionStanding reversed(long fromReceived, long fromVerified, long newVersion, long newPosition) {
        return standing(
                received - fromReceived,
                verified - fromVerified,
                rejected,
                reversed + fromReceived + fromVerified,
                newVersion,
                newPosition);
    }

    private ContributionStanding standing(
            long standsReceived,
            long standsVerified,
            long wasRejected,
            long wasReversed,
            long newVersion,
            long newPosition) {
        return new ContributionStanding(
                contributionId,
                dimensions,
                asset,
                quantity,
                standsReceived,
                standsVerified,
                wasRejected,
                wasReversed,
                pledgeId,
                noteTextId,
                effectiveOn,
                newVersion,
                newPosition);
    }
}

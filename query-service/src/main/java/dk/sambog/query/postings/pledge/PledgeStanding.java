package dk.sambog.query.postings.pledge;

import dk.sambog.events.Asset;
import dk.sambog.query.postings.Dimensions;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a pledge stands.
 *
 * @param quantity the whole promise
 * @param pledged what stands open and not bound
 * @param committed what stands open and bound by an agreement
 * @param version last version of its stream
 * @param position last entry that changed it
 */
public record PledgeStanding(
        UUID pledgeId,
        Dimensions dimensions,
        Asset asset,
        long quantity,
        long pledged,
        long committed,
        long fulfilled,
        long withdrawn,
        @Nullable UUID agreementId,
        @Nullable LocalDate deadline,
        @Nullable UUID termsTextId,
        LocalDate effectiveOn,
        long version,
        long position) {
    PledgeStanding amended(long to, long openPledged, long openCommitted, long version, long position) {
        return standing(to, openPledged, openCommitted, fulfilled, withdrawn, agreementId, version, position);
    }

    PledgeStanding committed(long amount, UUID agreement, long version, long position) {
        return standing(
                quantity, pledged - amount, committed + amount, fulfilled, withdrawn, agreement, version, position);
    }

    PledgeStanding fulfilled(long fromPledged, long fromCommitted, long version, long position) {
        return standing(
                quantity,
                pledged - fromPledged,
                committed - fromCommitted,
                fulfilled + fromPledged + fromCommitted,
                withdrawn,
                agreementId,
                version,
                position);
    }

    PledgeStanding withdrawn(long amount, long version, long position) {
        return standing(
                quantity, pledged - amount, committed, fulfilled, withdrawn + amount, agreementId, version, position);
    }

    private PledgeStanding standing(
            long whole,
            long openPledged,
            long openCommitted,
            long given,
            long takenBack,
            @Nullable UUID agreement,
            long newVersion,
            long newPosition) {
        return new PledgeStanding(
                pledgeId,
                dimensions,
                asset,
                whole,
                openPledged,
                openCommitted,
                given,
                takenBack,
                agreement,
                deadline,
                termsTextId,
                effectiveOn,
                newVersion,
                newPosition);
    }
}

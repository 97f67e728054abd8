package dk.sambog.events.offer;

import dk.sambog.events.EntityId;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to an offer. An offer binds nobody: only the pledge it may become does. */
public sealed interface OfferEvent extends LedgerEvent {
    OfferId offerId();

    /**
     * {@code giver} could give something.
     *
     * @param quantity how much, or null when it is not said
     * @param what in the giver's words
     * @param place where it is or may be used, or null for anywhere
     * @param times when it is free within the days, or null when it always is
     * @param freeFrom first local date it is free
     * @param freeTo last local date, or null when open-ended
     */
    record OfferMade(
            OfferId offerId,
            PartyId giver,
            ContributionKind kind,
            @Nullable Quantity quantity,
            TextRef what,
            @Nullable TextRef place,
            @Nullable TextRef times,
            LocalDate freeFrom,
            @Nullable LocalDate freeTo,
            LocalDate effectiveOn)
            implements OfferEvent {}

    /** Somebody sees that the offer answers a need. */
    record OfferMatchedToNeed(OfferId offerId, NeedId needId, LocalDate effectiveOn) implements OfferEvent {
        @Override
        public EntityId inner() {
            return needId;
        }
    }

    /**
     * The giver promises {@code quantity} of it to a project; the pledge is made in the same transaction.
     *
     * @param planLine of the project's plan, or null
     * @param deadline of the pledge, or null
     */
    record OfferTurnedIntoPledge(
            OfferId offerId,
            PledgeId pledgeId,
            ProjectId projectId,
            PartyId giver,
            ContributionKind kind,
            Quantity quantity,
            @Nullable String planLine,
            @Nullable LocalDate deadline,
            LocalDate effectiveOn)
            implements OfferEvent {
        @Override
        public EntityId inner() {
            return pledgeId;
        }
    }

    /** The offer stands no longer; pledges made of it do. */
    record OfferWithdrawn(OfferId offerId, @Nullable TextRef reason, LocalDate effectiveOn) implements OfferEvent {}
}

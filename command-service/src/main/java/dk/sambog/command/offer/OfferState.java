package dk.sambog.command.offer;

import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an offer stands. */
sealed interface OfferState {
    record NotMade() implements OfferState {}

    /**
     * An offer that stands.
     *
     * @param left how much of it is not yet pledged, or null when the offer does not say how much
     * @param freeTo last day it is free, or null when open-ended
     */
    record Standing(
            PartyId giver,
            ContributionKind kind,
            @Nullable Quantity left,
            LocalDate madeOn,
            @Nullable LocalDate freeTo,
            Set<NeedId> needs)
            implements OfferState {}

    record Withdrawn() implements OfferState {}
}

package dk.sambog.command.facts.party;

import dk.sambog.events.Quantity;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mandate: what {@code grantee} may do for {@code principal}.
 *
 * @param projectId the only project it holds for, or null for all
 * @param validTo last day, or null when open-ended
 * @param ceiling the largest amount per act, or null without limit
 * @param revokedOn the day from which it no longer holds, or null
 */
public record MandateFacts(
        MandateId mandateId,
        PartyId principal,
        PartyId grantee,
        Set<MandateAct> acts,
        @Nullable ProjectId projectId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Quantity ceiling,
        @Nullable LocalDate revokedOn) {
    /** Whether it may be used for an act of {@code date}. */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom)
                && (validTo == null || !date.isAfter(validTo))
                && (revokedOn == null || date.isBefore(revokedOn));
    }

    /** Whether it reaches an act for {@code project} of {@code quantity}; either may be null when the act has none. */
    public boolean covers(@Nullable ProjectId project, @Nullable Quantity quantity) {
        if (projectId != null && !projectId.equals(project)) {
            return false;
        }
        // A ceiling in kroner says nothing about hours: what it does not name it does not allow.
        return ceiling == null
                || quantity == null
                || (quantity.asset().equals(ceiling.asset()) && !quantity.exceeds(ceiling));
    }
}

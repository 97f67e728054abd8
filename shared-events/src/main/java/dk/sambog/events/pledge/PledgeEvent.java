package dk.sambog.events.pledge;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a pledge: a promise is made, changed, bound by an agreement, kept in parts, or taken back.
 *
 * <p>{@code reason}, where it may be null, is given when {@code effectiveOn} lies long before the day of recording.
 */
public sealed interface PledgeEvent extends LedgerEvent {
    PledgeId pledgeId();

    /**
     * A promise to give.
     *
     * @param planLine the line of the plan it is meant for, or null
     * @param deadline the last day it stands, or null
     */
    record PledgeMade(
            PledgeId pledgeId,
            ProjectId projectId,
            PartyId giver,
            ContributionKind kind,
            Quantity quantity,
            @Nullable String planLine,
            @Nullable LocalDate deadline,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef terms,
            @Nullable TextRef reason)
            implements PledgeEvent {}

    /** The whole promise is now {@code to} instead of {@code from}; what was already given stays given. */
    record PledgeAmended(
            PledgeId pledgeId,
            Quantity from,
            Quantity to,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            TextRef reason)
            implements PledgeEvent {}

    /** What stands open, {@code quantity}, is bound by an agreement in force. */
    record PledgeCommitted(
            PledgeId pledgeId,
            AgreementId agreementId,
            Quantity quantity,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef reason)
            implements PledgeEvent {}

    /**
     * A part is kept by a contribution.
     *
     * @param fromPledged the part taken from what stood pledged
     * @param fromCommitted the part taken from what stood committed
     */
    record PledgeFulfilled(
            PledgeId pledgeId,
            ContributionId contributionId,
            Quantity fromPledged,
            Quantity fromCommitted,
            LocalDate effectiveOn,
            LocalDate accountingDate)
            implements PledgeEvent {}

    /** What stood open, {@code quantity}, is taken back. */
    record PledgeWithdrawn(
            PledgeId pledgeId, Quantity quantity, LocalDate effectiveOn, LocalDate accountingDate, TextRef reason)
            implements PledgeEvent {}
}

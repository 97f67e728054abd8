package dk.sambog.events.contribution;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a contribution. {@code effectiveOn} is when it happened in the world, {@code accountingDate} the day it
 * is posted on, in a period that is open. {@code reason}, where it may be null, is given when {@code effectiveOn} lies long
 * before the day of recording.
 */
public sealed interface ContributionEvent extends LedgerEvent {
    ContributionId contributionId();

    /**
     * Somebody gave, or is giving, this.
     *
     * @param pledgeId the pledge it fulfils, or null
     * @param planLine the line of the plan it goes to, or null
     */
    record ContributionRecorded(
            ContributionId contributionId,
            ProjectId projectId,
            PartyId giver,
            ContributionKind kind,
            Quantity quantity,
            @Nullable PledgeId pledgeId,
            @Nullable String planLine,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef note,
            @Nullable TextRef reason)
            implements ContributionEvent {}

    record EvidenceAttached(ContributionId contributionId, DocumentRef document, EvidenceTier tier)
            implements ContributionEvent {}

    /**
     * All that was recorded has arrived: money is in the account, hours are worked, goods delivered.
     *
     * @param quantity what arrived
     * @param pledgeId the pledge it fulfils, or null
     * @param fulfilled the part of it that the {@code pledge.fulfilled} of the same command takes from the pledge; the
     *     rest had no pledge, or went beyond it
     */
    record ContributionReceived(
            ContributionId contributionId,
            Quantity quantity,
            @Nullable PledgeId pledgeId,
            Quantity fulfilled,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef reason)
            implements ContributionEvent {}

    /** Someone other than giver and recorder stands for {@code accepted}. */
    record ContributionVerified(
            ContributionId contributionId,
            Quantity accepted,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef reason)
            implements ContributionEvent {}

    /** The part the verifier did not accept. */
    record ContributionRejected(
            ContributionId contributionId,
            Quantity rejected,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            TextRef reason)
            implements ContributionEvent {}

    /**
     * Taken back, in full or in part.
     *
     * @param fromReceived the part of it that stood as received and not yet verified
     * @param fromVerified the part of it that stood as verified
     */
    record ContributionReversed(
            ContributionId contributionId,
            Quantity fromReceived,
            Quantity fromVerified,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            TextRef reason)
            implements ContributionEvent {}
}

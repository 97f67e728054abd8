package dk.sambog.events.proposal;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a proposed solution. */
public sealed interface ProposalEvent extends LedgerEvent {
    ProposalId proposalId();

    /**
     * {@code author} proposes what could be done.
     *
     * @param projectId the project it is made to, or null when no project has taken it up yet
     * @param needs what it answers, one or more
     */
    record SolutionProposed(
            ProposalId proposalId,
            @Nullable ProjectId projectId,
            PartyId author,
            List<NeedId> needs,
            TextRef title,
            TextRef description,
            LocalDate effectiveOn)
            implements ProposalEvent {}

    /** Its author writes it anew; what was written before stays in the event it stood in. */
    record ProposalRevised(
            ProposalId proposalId,
            List<NeedId> needs,
            TextRef title,
            TextRef description,
            TextRef reason,
            LocalDate effectiveOn)
            implements ProposalEvent {}

    /**
     * Somebody else than the author says whether it can be done.
     *
     * @param report the document it rests on, or null
     */
    record FeasibilityAssessed(
            ProposalId proposalId,
            PartyId assessor,
            Feasibility feasibility,
            TextRef statement,
            @Nullable DocumentRef report,
            LocalDate effectiveOn)
            implements ProposalEvent {
        /** Whether it can be done. */
        public enum Feasibility {
            FEASIBLE,
            WITH_CHANGES,
            NOT_FEASIBLE
        }
    }

    /** Somebody else than the author says what it would take. An estimate is no budget and moves no amount. */
    record CostEstimated(
            ProposalId proposalId, PartyId estimator, Quantity estimate, TextRef basis, LocalDate effectiveOn)
            implements ProposalEvent {}

    /** The project goes on with it. */
    record ProposalShortlisted(ProposalId proposalId, ProjectId projectId, LocalDate effectiveOn)
            implements ProposalEvent {}

    /**
     * It is what the project will do.
     *
     * @param voteId the vote that decided between it and others, or null when none was held
     */
    record ProposalSelected(
            ProposalId proposalId,
            @Nullable VoteId voteId,
            @Nullable TextRef reason,
            LocalDate effectiveOn) implements ProposalEvent {}

    record ProposalRejected(ProposalId proposalId, TextRef reason, LocalDate effectiveOn) implements ProposalEvent {}

    /** Its author takes it back. */
    record ProposalWithdrawn(
            ProposalId proposalId, @Nullable TextRef reason, LocalDate effectiveOn) implements ProposalEvent {}
}

package dk.sambog.command.proposal;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalEvent;
import dk.sambog.events.proposal.ProposalEvent.CostEstimated;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed;
import dk.sambog.events.proposal.ProposalEvent.ProposalRejected;
import dk.sambog.events.proposal.ProposalEvent.ProposalRevised;
import dk.sambog.events.proposal.ProposalEvent.ProposalSelected;
import dk.sambog.events.proposal.ProposalEvent.ProposalShortlisted;
import dk.sambog.events.proposal.ProposalEvent.ProposalWithdrawn;
import dk.sambog.events.proposal.ProposalEvent.SolutionProposed;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a proposal stands. */
sealed interface ProposalState {
    record NotProposed() implements ProposalState {}

    /**
     * A proposal that can be chosen, or was.
     *
     * @param projectId the project that has it, or null when none has
     * @param writers the parties that wrote it for the author, the author among them
     * @param since the local date it was made on
     */
    record Standing(@Nullable ProjectId projectId, PartyId author, Set<PartyId> writers, LocalDate since, Choice choice)
            implements ProposalState {}

    record Rejected() implements ProposalState {}

    record Withdrawn() implements ProposalState {}

    /** How far it has come. */
    enum Choice {
        NONE,
        SHORTLISTED,
        SELECTED
    }

    /**
     * @param actor who was signed in: whoever wrote it for its author does not judge it either
     */
    static ProposalState evolve(ProposalState state, ProposalEvent event, PartyId actor) {
        return switch (event) {
            case SolutionProposed proposed ->
                new Standing(
                        proposed.projectId(),
                        proposed.author(),
                        both(Set.of(proposed.author()), actor),
                        proposed.effectiveOn(),
                        Choice.NONE);
            case ProposalRevised _ -> {
                var was = standing(state);
                yield new Standing(was.projectId, was.author, both(was.writers, actor), was.since, was.choice);
            }
            case FeasibilityAssessed _, CostEstimated _ -> state;
            case ProposalShortlisted shortlisted -> {
                var was = standing(state);
                yield new Standing(shortlisted.projectId(), was.author, was.writers, was.since, Choice.SHORTLISTED);
            }
            case ProposalSelected _ -> {
                var was = standing(state);
                yield new Standing(was.projectId, was.author, was.writers, was.since, Choice.SELECTED);
            }
            case ProposalRejected _ -> new Rejected();
            case ProposalWithdrawn _ -> new Withdrawn();
        };
    }

    /** The proposal, or the refusal that says why nothing more can be done with it. */
    static Standing standing(ProposalState state) {
        return switch (state) {
            case NotProposed _ -> throw new CommandRejected(ProposalRejection.NO_SUCH_PROPOSAL);
            case Standing standing -> standing;
            case Rejected _ -> throw new CommandRejected(ProposalRejection.PROPOSAL_REJECTED);
            case Withdrawn _ -> throw new CommandRejected(ProposalRejection.PROPOSAL_WITHDRAWN);
        };
    }

    private static Set<PartyId> both(Set<PartyId> writers, PartyId actor) {
        return Stream.concat(writers.stream(), Stream.of(actor)).collect(Collectors.toUnmodifiableSet());
    }
}

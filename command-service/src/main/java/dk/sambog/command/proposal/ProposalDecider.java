package dk.sambog.command.proposal;

import static dk.sambog.command.proposal.ProposalRejection.ALREADY_SELECTED;
import static dk.sambog.command.proposal.ProposalRejection.BALLOT_OPENED;
import static dk.sambog.command.proposal.ProposalRejection.BEFORE_THE_PROPOSAL;
import static dk.sambog.command.proposal.ProposalRejection.JUDGED_BY_AUTHOR;
import static dk.sambog.command.proposal.ProposalRejection.NAMES_NO_NEED;
import static dk.sambog.command.proposal.ProposalRejection.NEED_IS_OVER;
import static dk.sambog.command.proposal.ProposalRejection.NEED_TWICE;
import static dk.sambog.command.proposal.ProposalRejection.NOT_THE_AUTHOR;
import static dk.sambog.command.proposal.ProposalRejection.ON_AN_OPEN_BALLOT;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.project.ProposalFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.proposal.ProposalCommand.AssessFeasibility;
import dk.sambog.command.proposal.ProposalCommand.EstimateCost;
import dk.sambog.command.proposal.ProposalCommand.ProposeSolution;
import dk.sambog.command.proposal.ProposalCommand.RejectProposal;
import dk.sambog.command.proposal.ProposalCommand.ReviseProposal;
import dk.sambog.command.proposal.ProposalCommand.SelectProposal;
import dk.sambog.command.proposal.ProposalCommand.ShortlistProposal;
import dk.sambog.command.proposal.ProposalCommand.WithdrawProposal;
import dk.sambog.command.proposal.ProposalState.Choice;
import dk.sambog.command.proposal.ProposalState.Standing;
import dk.sambog.events.Quantity;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.proposal.ProposalEvent;
import dk.sambog.events.proposal.ProposalEvent.CostEstimated;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed;
import dk.sambog.events.proposal.ProposalEvent.ProposalRevised;
import dk.sambog.events.proposal.ProposalEvent.ProposalWithdrawn;
import dk.sambog.events.proposal.ProposalEvent.SolutionProposed;
import dk.sambog.events.proposal.ProposalId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of proposals: authors write, others judge and price, the project's lead chooses, and a ballot freezes all. */
final class ProposalDecider {
    private ProposalDecider() {}

    static List<ProposalEvent> decide(ProposalState state, ProposalCommand command, Facts facts) {
        return switch (command) {
            case ProposeSolution propose -> propose(propose, facts);
            case ReviseProposal revise -> revise(standing(state, revise, facts), revise, facts);
            case AssessFeasibility assess -> assess(standing(state, assess, facts), assess, facts);
            case EstimateCost estimate -> estimate(standing(state, estimate, facts), estimate, facts);
            case ShortlistProposal shortlist ->
                ProposalChoice.shortlist(standing(state, shortlist, facts), shortlist, facts);
            case SelectProposal select -> ProposalChoice.select(standing(state, select, facts), select, facts);
            case RejectProposal reject -> ProposalChoice.reject(standing(state, reject, facts), reject, facts);
            case WithdrawProposal withdraw -> withdraw(standing(state, withdraw, facts), withdraw, facts);
        };
    }

    private static List<ProposalEvent> propose(ProposeSolution command, Facts facts) {
        facts.requireNotInTheFuture(command.effectiveOn());
        if (command.projectId() != null) {
            facts.require(new Guard.OfProject(command.projectId()), GuardRejection.NO_SUCH_PROJECT, "/projectId");
        }
        facts.requireCover(command.projectId(), null);
        requireNeeds(command.needs(), facts);
        return List.of(new SolutionProposed(
                command.proposalId(),
                command.projectId(),
                facts.onBehalfOf(),
                List.copyOf(command.needs()),
                command.title(),
                command.description(),
                command.effectiveOn()));
    }

    private static void requireNeeds(List<NeedId> needs, Facts facts) {
        if (needs.isEmpty()) {
            throw new CommandRejected(NAMES_NO_NEED, "/needs");
        }
        var seen = new HashSet<NeedId>();
        for (var i = 0; i < needs.size(); i++) {
            var pointer = "/needs/" + i;
            if (!seen.add(needs.get(i))) {
                throw new CommandRejected(NEED_TWICE, pointer);
            }
            if (!facts.require(new Guard.OfNeed(needs.get(i)), GuardRejection.NO_SUCH_NEED, pointer)
                    .open()) {
                throw new CommandRejected(NEED_IS_OVER, pointer);
            }
        }
    }

    private static List<ProposalEvent> revise(Standing proposal, ReviseProposal command, Facts facts) {
        requireAuthor(proposal, facts);
        requireNotSelected(proposal);
        if (ballots(command.proposalId(), facts).wasOnABallot()) {
            throw new CommandRejected(BALLOT_OPENED);
        }
        requireNeeds(command.needs(), facts);
        return List.of(new ProposalRevised(
                command.proposalId(),
                List.copyOf(command.needs()),
                command.title(),
                command.description(),
                command.reason(),
                command.effectiveOn()));
    }

    private static List<ProposalEvent> assess(Standing proposal, AssessFeasibility command, Facts facts) {
        requireNotAuthor(proposal, null, facts);
        return List.of(new FeasibilityAssessed(
                command.proposalId(),
                facts.onBehalfOf(),
                command.feasibility(),
                command.statement(),
                command.report(),
                command.effectiveOn()));
    }

    private static List<ProposalEvent> estimate(Standing proposal, EstimateCost command, Facts facts) {
        requireNotAuthor(proposal, command.estimate(), facts);
        return List.of(new CostEstimated(
                command.proposalId(), facts.onBehalfOf(), command.estimate(), command.basis(), command.effectiveOn()));
    }

    private static List<ProposalEvent> withdraw(Standing proposal, WithdrawProposal command, Facts facts) {
        requireAuthor(proposal, facts);
        requireNotSelected(proposal);
        requireNoOpenBallot(ballots(command.proposalId(), facts));
        return List.of(new ProposalWithdrawn(command.proposalId(), command.reason(), command.effectiveOn()));
    }

    private static void requireAuthor(Standing proposal, Facts facts) {
        if (!facts.isActedFor(proposal.author())) {
            throw new CommandRejected(NOT_THE_AUTHOR);
        }
        facts.requireCover(proposal.projectId(), null);
    }

    private static void requireNotAuthor(Standing proposal, @Nullable Quantity quantity, Facts facts) {
        if (proposal.writers().stream().anyMatch(facts::isActing)) {
            throw new CommandRejected(JUDGED_BY_AUTHOR);
        }
        facts.requireCover(proposal.projectId(), quantity);
    }

    static void requireNotSelected(Standing proposal) {
        if (proposal.choice() == Choice.SELECTED) {
            throw new CommandRejected(ALREADY_SELECTED);
        }
    }

    static void requireNoOpenBallot(ProposalFacts ballots) {
        if (ballots.isOnAnOpenBallot()) {
            throw new CommandRejected(ON_AN_OPEN_BALLOT);
        }
    }

    static ProposalFacts ballots(ProposalId proposal, Facts facts) {
        return facts.find(new Guard.OfProposal(proposal))
                .orElseThrow(() -> new IllegalStateException("Every proposal has its row"));
    }

    private static Standing standing(ProposalState state, ProposalCommand command, Facts facts) {
        var proposal = ProposalState.standing(state);
        facts.requireNotInTheFuture(command.effectiveOn());
        if (command.effectiveOn().isBefore(proposal.since())) {
            throw new CommandRejected(BEFORE_THE_PROPOSAL, "/effectiveOn");
        }
        return proposal;
    }
}

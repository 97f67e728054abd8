package dk.sambog.command.proposal;

import static dk.sambog.command.proposal.ProposalRejection.ALREADY_SHORTLISTED;
import static dk.sambog.command.proposal.ProposalRejection.NOT_CHOSEN_BY_THAT_VOTE;
import static dk.sambog.command.proposal.ProposalRejection.NOT_DECIDED_BY_THAT_VOTE;
import static dk.sambog.command.proposal.ProposalRejection.NOT_THE_LEAD;
import static dk.sambog.command.proposal.ProposalRejection.NO_PROJECT_YET;
import static dk.sambog.command.proposal.ProposalRejection.OF_ANOTHER_PROJECT;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.proposal.ProposalCommand.RejectProposal;
import dk.sambog.command.proposal.ProposalCommand.SelectProposal;
import dk.sambog.command.proposal.ProposalCommand.ShortlistProposal;
import dk.sambog.command.proposal.ProposalState.Choice;
import dk.sambog.command.proposal.ProposalState.Standing;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalEvent;
import dk.sambog.events.proposal.ProposalEvent.ProposalRejected;
import dk.sambog.events.proposal.ProposalEvent.ProposalSelected;
import dk.sambog.events.proposal.ProposalEvent.ProposalShortlisted;
import dk.sambog.events.proposal.ProposalId;
import java.util.List;

/** What a project does with a proposal: its lead alone takes it up, chooses or rejects it. */
final class ProposalChoice {
    private ProposalChoice() {}

    static List<ProposalEvent> shortlist(Standing proposal, ShortlistProposal command, Facts facts) {
        ProposalDecider.requireNotSelected(proposal);
        if (proposal.choice() == Choice.SHORTLISTED) {
            throw new CommandRejected(ALREADY_SHORTLISTED);
        }
        if (proposal.projectId() != null) {
            if (command.projectId() != null && !command.projectId().equals(proposal.projectId())) {
                throw new CommandRejected(OF_ANOTHER_PROJECT, "/projectId");
            }
            requireLead(proposal, command.proposalId(), facts);
            return List.of(new ProposalShortlisted(command.proposalId(), proposal.projectId(), command.effectiveOn()));
        }
        if (command.projectId() == null) {
            throw new CommandRejected(NO_PROJECT_YET, "/projectId");
        }
        requireLeadOf(command.projectId(), facts);
        return List.of(new ProposalShortlisted(command.proposalId(), command.projectId(), command.effectiveOn()));
    }

    static List<ProposalEvent> select(Standing proposal, SelectProposal command, Facts facts) {
        ProposalDecider.requireNotSelected(proposal);
        requireLead(proposal, command.proposalId(), facts);
        var ballots = ProposalDecider.ballots(command.proposalId(), facts);
        ProposalDecider.requireNoOpenBallot(ballots);
        if (command.voteId() != null && !ballots.closedVotes().contains(command.voteId())) {
            throw new CommandRejected(NOT_DECIDED_BY_THAT_VOTE, "/voteId");
        }
        if (command.voteId() != null && !ballots.wonVotes().contains(command.voteId())) {
            throw new CommandRejected(NOT_CHOSEN_BY_THAT_VOTE, "/voteId");
        }
        return List.of(
                new ProposalSelected(command.proposalId(), command.voteId(), command.reason(), command.effectiveOn()));
    }

    static List<ProposalEvent> reject(Standing proposal, RejectProposal command, Facts facts) {
        ProposalDecider.requireNotSelected(proposal);
        requireLead(proposal, command.proposalId(), facts);
        ProposalDecider.requireNoOpenBallot(ProposalDecider.ballots(command.proposalId(), facts));
        return List.of(new ProposalRejected(command.proposalId(), command.reason(), command.effectiveOn()));
    }

    private static void requireLead(Standing proposal, ProposalId proposalId, Facts facts) {
        if (proposal.projectId() == null) {
            throw new CommandRejected(NO_PROJECT_YET);
        }
        var lead = ProposalDecider.ballots(proposalId, facts).lead();
        if (lead == null || !facts.isActedFor(lead)) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(proposal.projectId(), null);
    }

    private static void requireLeadOf(ProjectId project, Facts facts) {
        var lead = facts.require(new Guard.OfProject(project), GuardRejection.NO_SUCH_PROJECT, "/projectId")
                .lead();
        if (!facts.isActedFor(lead)) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(project, null);
    }
}

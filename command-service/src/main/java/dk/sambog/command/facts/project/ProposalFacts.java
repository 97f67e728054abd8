package dk.sambog.command.facts.project;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as others see it.
 *
 * @param projectId the project that has it, or null when none has
 * @param lead who leads that project, or null
 * @param stands whether it is neither rejected nor withdrawn
 * @param openVotes those that are open now and name it among their options
 * @param closedVotes those that are over, however they ended
 * @param wonVotes those of them whose count chose it, and that are not annulled
 */
public record ProposalFacts(
        ProposalId proposalId,
        @Nullable ProjectId projectId,
        @Nullable PartyId lead,
        boolean stands,
        Set<VoteId> openVotes,
        Set<VoteId> closedVotes,
        Set<VoteId> wonVotes) {
    /** Whether people can vote on it now. */
    public boolean isOnAnOpenBallot() {
        return !openVotes.isEmpty();
    }

    /** Whether people have ever been able to vote on it. */
    public boolean wasOnABallot() {
        return !openVotes.isEmpty() || !closedVotes.isEmpty();
    }
}

package dk.sambog.events.vote;

import dk.sambog.events.Commitment;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a vote. Until it closes the log never says how anyone voted; in a secret vote it never does, and ballots
 * cannot be tied to voters.
 */
public sealed interface VoteEvent extends LedgerEvent {
    VoteId voteId();

    /**
     * The rules are frozen here.
     *
     * @param quorum the least number of ballots for a decision, 0 or more
     * @param opensAt from when ballots are taken
     * @param closesAt from when no ballot is taken any more
     */
    record VoteCalled(
            VoteId voteId,
            ProjectId projectId,
            TextRef question,
            List<Option> options,
            Secrecy secrecy,
            int quorum,
            Instant opensAt,
            Instant closesAt)
            implements VoteEvent {
        /**
         * One thing to choose: a short code ({@code dike}) and its text.
         *
         * @param proposalId the proposal it stands for, or null
         */
        public record Option(
                String code, TextRef label, @Nullable ProposalId proposalId) {}
    }

    /** Whether the ballots are opened with their voters after the close, or published without. */
    enum Secrecy {
        OPEN,
        SECRET
    }

    /**
     * Who may vote, one member one vote.
     *
     * @param electorateHash SHA-256 in hex over the sorted party ids, each followed by a newline
     */
    record ElectorateFixed(VoteId voteId, List<PartyId> electorate, String electorateHash) implements VoteEvent {}

    record VotingOpened(VoteId voteId) implements VoteEvent {}

    /** Open vote: {@code commitment} is to the choice; a later one by the same voter replaces it. In the ballot's stream. */
    record BallotCast(VoteId voteId, BallotId ballotId, PartyId voter, Commitment commitment) implements VoteEvent {}

    /** Secret vote: this party has voted, and nothing more. In a stream of its own. */
    record ParticipationRecorded(VoteId voteId, BallotId participationId, PartyId voter) implements VoteEvent {}

    record VotingClosed(VoteId voteId) implements VoteEvent {}

    /** Open vote, after the close: choice and salt (hex) behind the ballot's last commitment. */
    record BallotOpened(VoteId voteId, BallotId ballotId, PartyId voter, String choice, String salt)
            implements VoteEvent {}

    /** Secret vote, at the close: one ballot, in shuffled order; the tracker is known to its voter alone. */
    record BallotPublished(VoteId voteId, String tracker, String choice) implements VoteEvent {}

    /**
     * The count.
     *
     * @param cast effective ballots
     * @param winner the option with most votes; null when the quorum was not met or there is a tie
     */
    record VoteTallied(
            VoteId voteId,
            List<Count> counts,
            long cast,
            Outcome outcome,
            @Nullable String winner) implements VoteEvent {
        public record Count(String option, long votes) {}

        /** What the count comes to. */
        public enum Outcome {
            DECIDED,
            TIED,
            NO_QUORUM
        }
    }
}

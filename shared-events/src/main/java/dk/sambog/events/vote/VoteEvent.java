package dk.sambog.events.vote;

import dk.sambog.events.Commitment;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a vote. Until it closes the log never says how anyone voted; in a secret vote it never does, and ballots
 * cannot be tied to voters. A {@code choice} is written as {@code dk.sambog.ballot.Choice} writes it.
 */
public sealed interface VoteEvent extends LedgerEvent {
    VoteId voteId();

    /**
     * Everything is frozen here.
     *
     * @param caller the party that calls it, which leads the project
     * @param organiser who acted for the caller
     * @param electorateSource where the list of electors comes from, or null
     * @param mostProxies how many other persons one may vote for
     * @param paper whether ballots on paper are taken
     * @param certifier the party that certifies the result, or null for any elector but the organiser
     * @param opensAt from when ballots are taken
     * @param closesAt from when no ballot is taken any more
     */
    record VoteCalled(
            VoteId voteId,
            ProjectId projectId,
            PartyId caller,
            PartyId organiser,
            TextRef question,
            List<Option> options,
            VoteRules rules,
            @Nullable TextRef electorateSource,
            Secrecy secrecy,
            int mostProxies,
            boolean paper,
            @Nullable PartyId certifier,
            Instant opensAt,
            Instant closesAt)
            implements VoteEvent {
        /**
         * One thing to choose.
         *
         * @param code short, {@code dike}
         * @param cost in the minor unit of the budget; null where there is none
         * @param proposalId the proposal it stands for, or null
         */
        public record Option(
                String code,
                TextRef label,
                @Nullable Long cost,
                @Nullable ProposalId proposalId) {}
    }

    /** Whether the ballots are opened with their voters after the close, or published without. */
    enum Secrecy {
        OPEN,
        SECRET
    }

    /**
     * Who may vote: one part of the list, which has {@code parts}.
     *
     * @param weights one per elector of this part, in their order; null when each weighs one
     * @param part from 1
     * @param electorateHash of the whole list: SHA-256 in hex over the sorted party ids, each followed by a newline, or by a
     *     space, its weight and a newline
     */
    record ElectorateFixed(
            VoteId voteId,
            List<PartyId> electorate,
            @Nullable List<Long> weights,
            int part,
            int parts,
            String electorateHash)
            implements VoteEvent {}

    /** Nobody's ballot can bring this option through any more; decided before the count is known. */
    record OptionExcluded(VoteId voteId, String option, TextRef reason) implements VoteEvent {}

    record VotingOpened(VoteId voteId) implements VoteEvent {}

    /**
     * Open vote: {@code commitment} is to the choice; a later one by the same voter replaces it. In the ballot's stream.
     *
     * @param proxy the person who cast it for the voter, or null
     */
    record BallotCast(
            VoteId voteId,
            BallotId ballotId,
            PartyId voter,
            @Nullable PartyId proxy,
            Commitment commitment) implements VoteEvent {}

    /**
     * This party has voted, and nothing more: in a secret vote, or on paper. In a stream of its own.
     *
     * @param proxy the person who cast it for the voter, or null
     */
    record ParticipationRecorded(
            VoteId voteId,
            BallotId participationId,
            PartyId voter,
            @Nullable PartyId proxy,
            boolean onPaper) implements VoteEvent {}

    /**
     * No ballot is taken any more; those in the box follow.
     *
     * @param onPaper voters who voted on paper: as many ballots are to be counted by hand
     */
    record VotingClosed(VoteId voteId, long onPaper) implements VoteEvent {}

    /**
     * Open vote, after the close: choice and salt (hex) behind the ballot's last commitment.
     *
     * @param weight null when each ballot weighs one
     */
    record BallotOpened(
            VoteId voteId,
            BallotId ballotId,
            PartyId voter,
            String choice,
            String salt,
            @Nullable Long weight) implements VoteEvent {}

    /** Secret vote, at the close: one ballot, in shuffled order; the tracker is known to its voter alone. */
    record BallotPublished(VoteId voteId, String tracker, String choice) implements VoteEvent {}

    /**
     * Ballots on paper, counted after the close.
     *
     * @param ballots how many of each kind
     * @param invalid ballots that name nothing that can be counted; they are cast all the same
     * @param record the signed count
     */
    record PaperCountRecorded(
            VoteId voteId,
            List<PaperBallots> ballots,
            long invalid,
            @Nullable DocumentRef record) implements VoteEvent {
        public record PaperBallots(String choice, long count) {}
    }

    /**
     * The count. It follows from the published ballots alone.
     *
     * @param cast ballots, also blank and invalid ones
     * @param weightCast their weight
     * @param selected the winner, or what is chosen within the budget; none unless {@code outcome} is DECIDED
     * @param tied among these the count cannot tell; none unless {@code outcome} is TIED
     * @param ballotSetHash SHA-256 in hex over the ballots, as told in {@code docs/votes.md}
     */
    record VoteTallied(
            VoteId voteId,
            List<Count> counts,
            long cast,
            long weightCast,
            boolean quorumMet,
            Outcome outcome,
            List<String> selected,
            List<String> tied,
            String ballotSetHash)
            implements VoteEvent {
        /**
         * @param votes ballots that name it
         * @param weight what these ballots weigh
         * @param score what it is ordered by, see {@code docs/votes.md}
         */
        public record Count(String option, long votes, long weight, long score, Standing standing) {}
    }

    /** What a count comes to. All but DECIDED mean no decision. */
    enum Outcome {
        DECIDED,
        TIED,
        NO_QUORUM,
        BELOW_THRESHOLD,
        NOTHING_SELECTED
    }

    /** What became of one option, and why. */
    enum Standing {
        SELECTED,
        NOT_SELECTED,
        EXCLUDED,
        BELOW_MINIMUM,
        DOES_NOT_FIT,
        AFTER_STOP,
        TIED
    }

    /** A tie that no rule breaks is decided: {@code order} from the strongest down. A new count follows. */
    record TieBroken(VoteId voteId, List<String> order, TextRef reason) implements VoteEvent {}

    /** The result stands. */
    record ResultCertified(VoteId voteId, PartyId certifiedBy) implements VoteEvent {}

    /** The vote counts for nothing; what is in the log stays there. */
    record VoteAnnulled(VoteId voteId, TextRef reason) implements VoteEvent {}
}

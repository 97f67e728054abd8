package dk.sambog.count;

import dk.sambog.ballot.CastBallots;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Count;
import dk.sambog.events.vote.VoteId;
import java.util.List;

/**
 * What a count comes to.
 *
 * @param counts one per option, in their order
 * @param cast ballots
 * @param weightCast what they weigh
 * @param selected none unless decided
 * @param tied none unless tied
 * @param ballotSetHash see {@link CastBallots#hash}
 */
public record CountResult(
        List<Count> counts,
        long cast,
        long weightCast,
        boolean quorumMet,
        Outcome outcome,
        List<String> selected,
        List<String> tied,
        String ballotSetHash) {
    /** As the log says it of a vote. */
    public VoteTallied tallied(VoteId vote) {
        return new VoteTallied(vote, counts, cast, weightCast, quorumMet, outcome, selected, tied, ballotSetHash);
    }
}

package dk.sambog.command.ballot;

import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballotbox.BallotBox;
import dk.sambog.command.ballotbox.BallotPaper;
import dk.sambog.command.body.Translation;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.guard.Guards;
import dk.sambog.events.Commitment;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a ballot into the box in the transaction that then decides about it: a refusal takes it out again. The vote is locked
 * first, shared with other voters, so that nobody closes it meanwhile.
 */
@Component
class Casting {
    /** The command to decide, and what its voter alone is told; no receipt when there was no box to put it in. */
    record Cast(CastBallot command, @Nullable Receipt receipt) {}

    /**
     * Kept by the voter and nowhere else.
     *
     * @param tracker of a secret vote: the ballot is published under it; 32 hex digits
     * @param salt of an open vote: SHA-256 over its bytes and the choice's is the commitment in the log; 64 hex digits
     */
    record Receipt(@Nullable String tracker, @Nullable String salt) {
        static Receipt of(BallotPaper paper) {
            return paper.voter() == null ? new Receipt(paper.trackerHex(), null) : new Receipt(null, paper.saltHex());
        }
    }

    private final BallotBox box;
    private final Guards guards;

    Casting(BallotBox box, Guards guards) {
        this.box = box;
        this.guards = guards;
    }

    Cast cast(VoteId vote, String choice, Translation translation) {
        guards.lockAndRead(List.of(new Guard.OfVote(vote).toRead()));
        var voter = translation.onBehalfOf();
        var fresh = translation.newId(BallotId::new);
        return box.put(vote, voter, choice, fresh)
                .map(paper -> new Cast(
                        new CastBallot(paper.ballotId(), vote, voter, choice, paper.salt()), Receipt.of(paper)))
                // The decision says why there is none.
                .orElseGet(() ->
                        new Cast(new CastBallot(fresh, vote, voter, choice, new byte[Commitment.SALT_BYTES]), null));
    }
}

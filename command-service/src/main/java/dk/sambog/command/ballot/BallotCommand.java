package dk.sambog.command.ballot;

import dk.sambog.command.decision.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteId;
import java.util.List;

/** What can be asked of one voter's ballot. */
sealed interface BallotCommand extends LedgerCommand {
    BallotId ballotId();

    @Override
    default StreamId stream() {
        return StreamId.of("ballot", ballotId());
    }

    /**
     * Casts or replaces a ballot. The ballot itself lies in the box already; this decides whether it may.
     *
     * @param ballotId the same one each time this voter casts in this vote
     * @param voter the party acted for
     * @param salt of the commitment an open vote records; 32 random bytes
     */
    record CastBallot(BallotId ballotId, VoteId voteId, PartyId voter, String choice, byte[] salt)
            implements BallotCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.VOTE);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfVote(voteId).toRead(), new Guard.OfElector(voteId, voter).toRead());
        }

        /** Says nothing of the choice: a stray log line must not tell how anyone voted. */
        @Override
        public String toString() {
            return "CastBallot[" + ballotId + "]";
        }
    }
}

package dk.sambog.command.ballot;

import dk.sambog.ballot.Choice;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of one voter's ballot. */
sealed interface BallotCommand extends LedgerCommand {
    BallotId ballotId();

    VoteId voteId();

    @Override
    default StreamId stream() {
        return StreamId.of("ballot", ballotId());
    }

    /**
     * Casts or replaces a ballot. The ballot itself lies in the box already; this decides whether it may.
     *
     * @param ballotId the same one each time this voter casts in this vote
     * @param voter the elector whose place is used
     * @param holder the party acted for: the voter itself, or the one it was merged into
     * @param caster who acts for the holder, or null when it does so itself
     * @param salt of the commitment an open vote records; 32 random bytes
     */
    record CastBallot(
            BallotId ballotId,
            VoteId voteId,
            PartyId voter,
            PartyId holder,
            @Nullable PartyId caster,
            Choice choice,
            byte[] salt)
            implements BallotCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.VOTE);
        }

        @Override
        public List<Guard.Lock> guards() {
            var guards = new ArrayList<Guard.Lock>();
            guards.add(new Guard.OfVote(voteId).toRead());
            guards.add(new Guard.OfElector(voteId, holder).toRead());
            guards.add(new Guard.OfParty(holder).toRead());
            if (caster != null) {
                guards.add(new Guard.OfProxy(voteId, caster).toChange());
            }
            return guards;
        }

        /** Says nothing of the choice: a stray log line must not tell how anyone voted. */
        @Override
        public String toString() {
            return "CastBallot[" + ballotId + "]";
        }
    }

    /**
     * The voter was handed a ballot on paper: what lay in the box of it counts no more.
     *
     * @param voter the elector whose place is used
     * @param holder who was handed it: the voter itself, or the one it was merged into
     */
    record RecordPaperVoter(BallotId ballotId, VoteId voteId, PartyId voter, PartyId holder) implements BallotCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.CALL_VOTE);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(
                    new Guard.OfVote(voteId).toRead(),
                    new Guard.OfElector(voteId, holder).toRead(),
                    new Guard.OfParty(holder).toRead());
        }
    }
}

package dk.sambog.command.ballot;

import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotCommand.RecordPaperVoter;
import dk.sambog.command.ballotbox.BallotBox;
import dk.sambog.command.ballotbox.BallotPaper;
import dk.sambog.command.body.Translation;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.vote.VoteFacts;
import dk.sambog.command.guard.Guards;
import dk.sambog.count.Choice;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteId;
import java.util.List;
import java.util.Optional;
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
     * @param choice what the ballot says, as it is published
     * @param tracker of a secret vote: the ballot is published under it; 32 hex digits
     * @param salt of an open vote: SHA-256 over its bytes and the choice's is the commitment in the log; 64 hex digits
     */
    record Receipt(
            String choice,
            @Nullable String tracker,
            @Nullable String salt) {
        static Receipt of(BallotPaper paper) {
            return paper.voter() == null
                    ? new Receipt(paper.choice(), paper.trackerHex(), null)
                    : new Receipt(paper.choice(), null, paper.saltHex());
        }
    }

    private final BallotBox box;
    private final Guards guards;

    Casting(BallotBox box, Guards guards) {
        this.box = box;
        this.guards = guards;
    }

    Cast cast(VoteId vote, Choice choice, Translation translation) {
        var facts = lock(vote);
        var voter = translation.onBehalfOf();
        var caster = voter.equals(translation.actor()) ? null : translation.actor();
        var fresh = translation.newId(BallotId::new);
        return facts.flatMap(known -> put(known, voter, choice, fresh))
                .map(paper -> new Cast(
                        new CastBallot(paper.ballotId(), vote, voter, caster, choice, paper.salt()), Receipt.of(paper)))
                // The decision says why there is none.
                .orElseGet(() -> new Cast(
                        new CastBallot(fresh, vote, voter, caster, choice, new byte[Commitment.SALT_BYTES]), null));
    }

    /** Marks the voter's place in the box: whatever lay there is gone, and the urn has one ballot more. */
    RecordPaperVoter onPaper(VoteId vote, PartyId voter, Translation translation) {
        lock(vote);
        var fresh = translation.newId(BallotId::new);
        return box.put(vote, voter, BallotPaper.ON_PAPER, fresh)
                .map(paper -> new RecordPaperVoter(paper.ballotId(), vote, voter))
                .orElseGet(() -> new RecordPaperVoter(fresh, vote, voter));
    }

    private Optional<BallotPaper> put(VoteFacts vote, PartyId voter, Choice choice, BallotId fresh) {
        // One with a flaw is refused, and could not even be written down in one way.
        if (vote.form().flaw(choice, vote.options()) != null) {
            return Optional.empty();
        }
        var said = vote.form().canonical(choice, vote.options()).toString();
        return box.put(vote.voteId(), voter, said, fresh);
    }

    private Optional<VoteFacts> lock(VoteId vote) {
        var guard = new Guard.OfVote(vote);
        return Optional.ofNullable(
                (VoteFacts) guards.lockAndRead(List.of(guard.toRead())).get(guard));
    }
}

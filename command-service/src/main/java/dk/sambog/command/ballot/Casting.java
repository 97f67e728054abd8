package dk.sambog.command.ballot;

import dk.sambog.ballot.Choice;
import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotCommand.RecordPaperVoter;
import dk.sambog.command.ballotbox.BallotBox;
import dk.sambog.command.ballotbox.BallotPaper;
import dk.sambog.command.body.Translation;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.vote.ElectorFacts;
import dk.sambog.command.facts.vote.VoteFacts;
import dk.sambog.command.guard.Guards;
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
 * first, shared with other voters, so that nobody closes it meanwhile, and so is the party, so that it is not merged.
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

    private record Place(@Nullable VoteFacts vote, PartyId voter) {}

    private final BallotBox box;
    private final Guards guards;

    Casting(BallotBox box, Guards guards) {
        this.box = box;
        this.guards = guards;
    }

    Cast cast(VoteId vote, Choice choice, Translation translation) {
        var holder = translation.onBehalfOf();
        var caster = holder.equals(translation.actor()) ? null : translation.actor();
        var fresh = translation.newId(BallotId::new);
        var place = lock(vote, holder);
        var voter = place.voter;
        return Optional.ofNullable(place.vote)
                .flatMap(known -> put(known, voter, choice, fresh))
                .map(paper -> new Cast(
                        new CastBallot(paper.ballotId(), vote, voter, holder, caster, choice, paper.salt()),
                        Receipt.of(paper)))
                // The decision says why there is none.
                .orElseGet(() -> new Cast(
                        new CastBallot(fresh, vote, voter, holder, caster, choice, new byte[Commitment.SALT_BYTES]),
                        null));
    }

    /** Marks the voter's place in the box: whatever lay there is gone, and the urn has one ballot more. */
    RecordPaperVoter onPaper(VoteId vote, PartyId holder, Translation translation) {
        var voter = lock(vote, holder).voter;
        var fresh = translation.newId(BallotId::new);
        return box.put(vote, voter, BallotPaper.ON_PAPER, fresh)
                .map(paper -> new RecordPaperVoter(paper.ballotId(), vote, voter, holder))
                .orElseGet(() -> new RecordPaperVoter(fresh, vote, voter, holder));
    }

    private Optional<BallotPaper> put(VoteFacts vote, PartyId voter, Choice choice, BallotId fresh) {
        // One with a flaw is refused, and could not even be written down in one way.
        if (vote.form().flaw(choice, vote.options()) != null) {
            return Optional.empty();
        }
        var said = vote.form().canonical(choice, vote.options()).toString();
        return box.put(vote.voteId(), voter, said, fresh);
    }

    private Place lock(VoteId vote, PartyId holder) {
        var ofVote = new Guard.OfVote(vote);
        var ofElector = new Guard.OfElector(vote, holder);
        var found =
                guards.lockAndRead(List.of(ofVote.toRead(), ofElector.toRead(), new Guard.OfParty(holder).toRead()));
        var elector = (ElectorFacts) found.get(ofElector);
        return new Place((VoteFacts) found.get(ofVote), elector == null ? holder : elector.elector());
    }
}

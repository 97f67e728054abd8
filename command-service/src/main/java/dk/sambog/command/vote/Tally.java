package dk.sambog.command.vote;

import dk.sambog.command.vote.VoteState.Terms;
import dk.sambog.count.CastBallots;
import dk.sambog.count.Choice;
import dk.sambog.count.Counting;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteId;
import java.util.List;

/** Counts what the log shows: the same events always come to the same. */
final class Tally {
    private Tally() {}

    static VoteTallied of(VoteId vote, Terms terms, List<CastBallots> ballots, List<List<String>> tieDecisions) {
        var result = new Counting(
                        terms.rules(), terms.candidates(), terms.electors().size(), terms.weightInAll(), tieDecisions)
                .count(ballots);
        return new VoteTallied(
                vote,
                result.counts(),
                result.cast(),
                result.weightCast(),
                result.quorumMet(),
                result.outcome(),
                result.selected(),
                result.tied(),
                result.ballotSetHash());
    }

    static CastBallots ballot(BallotOpened ballot) {
        var weight = ballot.weight() == null ? 1 : ballot.weight();
        return new CastBallots(ballot.ballotId().toString(), Choice.parse(ballot.choice()), weight, 1);
    }

    static CastBallots ballot(BallotPublished ballot) {
        return CastBallots.one(ballot.tracker(), Choice.parse(ballot.choice()));
    }

    /** With the ballots of an urn: alike ones together, invalid ones as ballots that name nothing. */
    static Published withPaper(Published published, PaperCountRecorded paper) {
        var all = published;
        for (var alike : paper.ballots()) {
            all = all.with(new CastBallots("paper", Choice.parse(alike.choice()), 1, alike.count()));
        }
        if (paper.invalid() > 0) {
            all = all.with(new CastBallots("invalid", Choice.BLANK, 1, paper.invalid()));
        }
        return all.counted(inAll(paper));
    }

    static long inAll(PaperCountRecorded paper) {
        return paper.ballots().stream()
                .mapToLong(PaperCountRecorded.PaperBallots::count)
                .reduce(paper.invalid(), Math::addExact);
    }
}

package dk.sambog.count;

import dk.sambog.ballot.CastBallots;
import dk.sambog.ballot.Choice;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded.PaperBallots;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ballots of a closed vote as the log shows them, each addition a set of its own that shares the rest: thousands are folded one
 * by one.
 *
 * @param paperAwaited ballots on paper that are cast and not counted yet
 */
public record Published(@Nullable Published rest, @Nullable CastBallots last, long paperAwaited) {
    public static Published none(long paperAwaited) {
        return new Published(null, null, paperAwaited);
    }

    public Published with(BallotOpened ballot) {
        var weight = ballot.weight() == null ? 1 : ballot.weight();
        return with(new CastBallots(ballot.ballotId().toString(), Choice.parse(ballot.choice()), weight, 1));
    }

    public Published with(BallotPublished ballot) {
        return with(CastBallots.one(ballot.tracker(), Choice.parse(ballot.choice())));
    }

    /** With the ballots of an urn: alike ones together, invalid ones as ballots that name nothing. */
    public Published with(PaperCountRecorded paper) {
        var all = this;
        for (var alike : paper.ballots()) {
            all = all.with(new CastBallots("paper", Choice.parse(alike.choice()), 1, alike.count()));
        }
        if (paper.invalid() > 0) {
            all = all.with(new CastBallots("invalid", Choice.BLANK, 1, paper.invalid()));
        }
        return new Published(all.rest, all.last, paperAwaited - onPaper(paper));
    }

    /** How many lay in the urn. */
    public static long onPaper(PaperCountRecorded paper) {
        return paper.ballots().stream().mapToLong(PaperBallots::count).reduce(paper.invalid(), Math::addExact);
    }

    /** In the order they were added. */
    public List<CastBallots> all() {
        var all = new ArrayDeque<CastBallots>();
        for (var part = this; part != null; part = part.rest) {
            if (part.last != null) {
                all.addFirst(part.last);
            }
        }
        return List.copyOf(all);
    }

    private Published with(CastBallots ballots) {
        return new Published(this, ballots, paperAwaited);
    }
}

package dk.sambog.command.vote;

import dk.sambog.count.CastBallots;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ballots of a closed vote, each addition a set of its own that shares the rest: thousands are folded one by one.
 *
 * @param paperAwaited ballots on paper that are cast and not counted yet
 */
record Published(@Nullable Published rest, @Nullable CastBallots last, long paperAwaited) {
    static Published none(long paperAwaited) {
        return new Published(null, null, paperAwaited);
    }

    Published with(CastBallots ballots) {
        return new Published(this, ballots, paperAwaited);
    }

    Published counted(long onPaper) {
        return new Published(rest, last, paperAwaited - onPaper);
    }

    /** In the order they were added. */
    List<CastBallots> all() {
        var all = new ArrayDeque<CastBallots>();
        for (var part = this; part != null; part = part.rest) {
            if (part.last != null) {
                all.addFirst(part.last);
            }
        }
        return List.copyOf(all);
    }
}

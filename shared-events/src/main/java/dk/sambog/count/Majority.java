package dk.sambog.count;

import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteRules.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One option wins: the one with the highest score, if enough stands behind it. */
final class Majority {
    private Majority() {}

    static Verdict of(List<Candidate> candidates, Scores scores, TieBreak ties) {
        var inTheRunning = candidates.stream()
                .filter(one -> !one.excluded())
                .map(Candidate::code)
                .toList();
        var most = inTheRunning.stream().mapToLong(scores::score).max().orElse(0);
        if (most == 0) {
            return Verdict.none(Outcome.NOTHING_SELECTED);
        }
        var leading =
                inTheRunning.stream().filter(code -> scores.score(code) == most).toList();
        return ties.order(leading)
                .map(order -> Verdict.decided(order.getFirst()))
                .orElseGet(() -> Verdict.tied(leading));
    }

    /** The same, unless less than the threshold stands behind the winner. */
    static Verdict behind(
            Verdict verdict, @Nullable Threshold threshold, long behindWinner, long weightCast, long weightEligible) {
        if (threshold == null || verdict.outcome() != Outcome.DECIDED) {
            return verdict;
        }
        var whole =
                switch (threshold.base()) {
                    case CAST -> weightCast;
                    case ELIGIBLE -> weightEligible;
                };
        var compared = threshold.share().compare(behindWinner, whole);
        return compared > 0 || (compared == 0 && threshold.orMore()) ? verdict : Verdict.none(Outcome.BELOW_THRESHOLD);
    }
}

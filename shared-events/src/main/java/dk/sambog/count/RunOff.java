package dk.sambog.count;

import dk.sambog.ballot.CastBallots;
import dk.sambog.events.vote.VoteEvent.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Instant run-off. Each round every ballot stands with the first of its preferences still in; who has more than half of
 * these wins; otherwise the weakest goes out. Weakest ones whose weights together are less than the next one's go out
 * together: their order can change nothing.
 */
final class RunOff {
    /** What it came to, and what stood with each option in its last round. */
    record Ended(Verdict verdict, Map<String, Long> scores) {}

    private final Collection<CastBallots> ballots;
    private final TieBreak ties;
    private final Set<String> standing = new LinkedHashSet<>();
    private final Map<String, Long> scores = new HashMap<>();

    private RunOff(List<Candidate> candidates, Collection<CastBallots> ballots, TieBreak ties) {
        this.ballots = ballots;
        this.ties = ties;
        candidates.stream().filter(one -> !one.excluded()).map(Candidate::code).forEach(standing::add);
    }

    static Ended of(List<Candidate> candidates, Collection<CastBallots> ballots, TieBreak ties) {
        var runOff = new RunOff(candidates, ballots, ties);
        return new Ended(runOff.verdict(), runOff.scores);
    }

    private Verdict verdict() {
        while (!standing.isEmpty()) {
            var round = round();
            scores.putAll(round);
            var total = round.values().stream().reduce(0L, Math::addExact);
            if (total == 0) {
                return Verdict.none(Outcome.NOTHING_SELECTED);
            }
            for (var entry : round.entrySet()) {
                if (entry.getValue() > total - entry.getValue()) {
                    return Verdict.decided(entry.getKey());
                }
            }
            var out = weakest(round);
            if (out.isEmpty()) {
                return Verdict.tied(lowest(round));
            }
            standing.removeAll(out);
        }
        return Verdict.none(Outcome.NOTHING_SELECTED);
    }

    private Map<String, Long> round() {
        var round = new LinkedHashMap<String, Long>();
        standing.forEach(code -> round.put(code, 0L));
        for (var cast : ballots) {
            for (var mark : cast.choice().marks()) {
                if (round.containsKey(mark.option())) {
                    round.merge(mark.option(), cast.weightInAll(), Math::addExact);
                    break;
                }
            }
        }
        return round;
    }

    /** Who goes out; nobody when a tie cannot be broken. */
    private List<String> weakest(Map<String, Long> round) {
        var lowest = lowest(round);
        if (lowest.size() == 1 || goTogether(lowest, round)) {
            return lowest;
        }
        return ties.order(lowest).map(order -> List.of(order.getLast())).orElse(List.of());
    }

    private static List<String> lowest(Map<String, Long> round) {
        var least = Collections.min(round.values());
        return new ArrayList<>(round.keySet().stream()
                .filter(code -> round.get(code).equals(least))
                .toList());
    }

    private static boolean goTogether(List<String> lowest, Map<String, Long> round) {
        var together = lowest.stream().mapToLong(round::get).reduce(0L, Math::addExact);
        return round.keySet().stream().filter(code -> !lowest.contains(code)).mapToLong(round::get).min().stream()
                .anyMatch(next -> together < next);
    }
}

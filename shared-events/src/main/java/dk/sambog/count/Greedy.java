package dk.sambog.count;

import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.Standing;
import dk.sambog.events.vote.VoteRules.Budget;
import dk.sambog.events.vote.VoteRules.Fitting;
import dk.sambog.events.vote.VoteRules.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What fits into a budget, taken from the strongest option down. */
final class Greedy {
    private final Budget budget;
    private final List<String> selected = new ArrayList<>();
    private final Map<String, Standing> standings = new HashMap<>();
    private long left;
    private boolean stopped;

    private Greedy(Budget budget) {
        this.budget = budget;
        this.left = budget.amount().amount();
    }

    static Verdict of(Budget budget, List<Candidate> candidates, Scores scores, TieBreak ties) {
        var greedy = new Greedy(budget);
        var byStrength = new TreeMap<Long, List<Candidate>>(Comparator.reverseOrder());
        for (var candidate : candidates) {
            var strength =
                    budget.by() == Measure.VOTES ? scores.weight(candidate.code()) : scores.score(candidate.code());
            if (candidate.excluded()) {
                greedy.standings.put(candidate.code(), Standing.EXCLUDED);
            } else if (budget.minimum() != null && strength < budget.minimum()) {
                greedy.standings.put(candidate.code(), Standing.BELOW_MINIMUM);
            } else {
                byStrength.computeIfAbsent(strength, _ -> new ArrayList<>()).add(candidate);
            }
        }
        for (var equals : byStrength.values()) {
            var tied = greedy.take(equals, ties);
            if (!tied.isEmpty()) {
                return Verdict.tied(tied);
            }
        }
        return greedy.verdict();
    }

    /** Takes what fits of options of one strength; answers them when their order matters and nothing tells it. */
    private List<String> take(List<Candidate> equals, TieBreak ties) {
        if (stopped || !orderMatters(equals)) {
            equals.forEach(this::take);
            return List.of();
        }
        var codes = equals.stream().map(Candidate::code).toList();
        var order = ties.order(codes);
        if (order.isEmpty()) {
            return codes;
        }
        equals.stream()
                .sorted(Comparator.comparingInt(
                        (Candidate candidate) -> order.get().indexOf(candidate.code())))
                .forEach(this::take);
        return List.of();
    }

    /** Not when all of them fit; and of those passed over for good, the order is nobody's business. */
    private boolean orderMatters(List<Candidate> equals) {
        var fitting = equals.stream().filter(one -> one.cost() <= left).toList();
        var allThatFitDo = fits(fitting);
        return switch (budget.fitting()) {
            case SKIP -> !allThatFitDo;
            case STOP -> !(allThatFitDo && fitting.size() == equals.size()) && !fitting.isEmpty();
        };
    }

    private boolean fits(List<Candidate> candidates) {
        var rest = left;
        for (var candidate : candidates) {
            if (candidate.cost() > rest) {
                return false;
            }
            rest -= candidate.cost();
        }
        return true;
    }

    private void take(Candidate candidate) {
        if (stopped) {
            standings.put(candidate.code(), Standing.AFTER_STOP);
        } else if (candidate.cost() <= left) {
            left -= candidate.cost();
            selected.add(candidate.code());
            standings.put(candidate.code(), Standing.SELECTED);
        } else {
            standings.put(candidate.code(), Standing.DOES_NOT_FIT);
            stopped = budget.fitting() == Fitting.STOP;
        }
    }

    private Verdict verdict() {
        return new Verdict(
                selected.isEmpty() ? Outcome.NOTHING_SELECTED : Outcome.DECIDED,
                List.copyOf(selected),
                List.of(),
                standings);
    }
}

package dk.sambog.count;

import dk.sambog.ballot.CastBallots;
import dk.sambog.ballot.Choice;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each option got, before anything is decided. */
final class Scores {
    private record Sum(long votes, long weight, long score) {
        static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plus(CastBallots ballots, long points) {
            var weighed = ballots.weightInAll();
            return new Sum(
                    Math.addExact(votes, ballots.times()),
                    Math.addExact(weight, weighed),
                    Math.addExact(score, Math.multiplyExact(weighed, points)));
        }
    }

    private final Map<String, Sum> sums;

    private Scores(Map<String, Sum> sums) {
        this.sums = sums;
    }

    /** A ballot for something that is no candidate is refused with {@link IllegalArgumentException}, never left out in silence. */
    static Scores of(VoteRules rules, List<Candidate> candidates, Collection<CastBallots> ballots) {
        var sums = new LinkedHashMap<String, Sum>();
        candidates.forEach(candidate -> sums.put(candidate.code(), Sum.NOTHING));
        for (var cast : ballots) {
            var marks = cast.choice().marks();
            for (int place = 0; place < marks.size(); place++) {
                var points = points(rules, marks.get(place), place);
                if (sums.computeIfPresent(marks.get(place).option(), (_, sum) -> sum.plus(cast, points)) == null) {
                    throw new IllegalArgumentException("A ballot for something that could not be chosen");
                }
            }
        }
        return new Scores(sums);
    }

    /** The same with other scores, where there are some. */
    Scores with(Map<String, Long> scores) {
        var changed = new HashMap<>(sums);
        scores.forEach(
                (code, score) -> changed.computeIfPresent(code, (_, sum) -> new Sum(sum.votes, sum.weight, score)));
        return new Scores(changed);
    }

    long votes(String code) {
        return sum(code).votes;
    }

    long weight(String code) {
        return sum(code).weight;
    }

    long score(String code) {
        return sum(code).score;
    }

    private Sum sum(String code) {
        return sums.getOrDefault(code, Sum.NOTHING);
    }

    private static long points(VoteRules rules, Choice.Mark mark, int place) {
        return switch (rules.method()) {
            case SINGLE, APPROVAL -> 1;
            case CUMULATIVE -> mark.points();
            case RANKED -> rules.ranking() == VoteRules.Ranking.BORDA ? Math.max(0, rules.mostChoices() - place) : 0;
        };
    }

    static boolean isRunOff(VoteRules rules) {
        return rules.method() == Method.RANKED && rules.ranking() == VoteRules.Ranking.INSTANT_RUNOFF;
    }
}

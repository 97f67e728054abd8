package dk.sambog.count;

import dk.sambog.ballot.CastBallots;
import dk.sambog.ballot.Choice;
import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.Ratio;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Budget;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Fitting;
import dk.sambog.events.vote.VoteRules.Measure;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.Ranking;
import dk.sambog.events.vote.VoteRules.Threshold;
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Small elections of every kind. */
final class Elections {
    static final List<String> CODES = List.of("dike", "sluice", "wall", "nothing");
    static final int POINTS = 5;

    private static final Quorum NONE = new Quorum(QuorumBase.CAST, Ratio.of(0));

    private Elections() {}

    static VoteRules majority(Method method, @Nullable Ranking ranking) {
        return rules(method, ranking, Decision.MAJORITY, null, NONE, null, TieRule.DECISION);
    }

    static VoteRules budget(Method method, long amount, Fitting fitting, @Nullable Long minimum, TieRule ties) {
        var budget = new Budget(new Quantity(amount, Asset.of("DKK/2")), fitting, Measure.SCORE, minimum);
        var ranking = method == Method.RANKED ? Ranking.BORDA : null;
        return rules(method, ranking, Decision.BUDGET, budget, NONE, null, ties);
    }

    static VoteRules needing(@Nullable Quorum quorum, @Nullable Threshold threshold) {
        return rules(
                Method.SINGLE,
                null,
                Decision.MAJORITY,
                null,
                quorum == null ? NONE : quorum,
                threshold,
                TieRule.DECISION);
    }

    static VoteRules rules(
            Method method,
            @Nullable Ranking ranking,
            Decision decision,
            @Nullable Budget budget,
            Quorum quorum,
            @Nullable Threshold threshold,
            TieRule ties) {
        return new VoteRules(
                method,
                0,
                method == Method.SINGLE ? 1 : CODES.size(),
                method == Method.CUMULATIVE ? (long) POINTS : null,
                ranking,
                decision,
                budget,
                Weighting.CAPITAL,
                quorum,
                threshold,
                ties);
    }

    static List<Candidate> candidates(long... costs) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < CODES.size(); i++) {
            candidates.add(new Candidate(CODES.get(i), i < costs.length ? costs[i] : 0, false));
        }
        return candidates;
    }

    static CountResult count(VoteRules rules, List<Candidate> candidates, List<CastBallots> ballots) {
        return new Counting(rules, candidates, 20, 60, List.of()).count(ballots);
    }

    /** A ballot in short: its choice as text. */
    static CastBallots ballot(String choice) {
        return CastBallots.one("ballot", Choice.parse(choice));
    }

    static Arbitrary<List<CastBallots>> ballots(Method method) {
        var choices =
                switch (method) {
                    case SINGLE -> Arbitraries.of(CODES).list().ofMaxSize(1).map(Choice::of);
                    case APPROVAL -> Arbitraries.subsetOf(CODES).map(set -> Choice.of(List.copyOf(set)));
                    case CUMULATIVE ->
                        Arbitraries.subsetOf(CODES)
                                .map(set -> new Choice(set.stream()
                                        .map(code -> new Choice.Mark(code, 1 + code.length() % 3))
                                        .toList()));
                    case RANKED ->
                        Combinators.combine(
                                        Arbitraries.shuffle(CODES),
                                        Arbitraries.integers().between(0, CODES.size()))
                                .as((order, length) -> Choice.of(order.subList(0, length)));
                };
        return Combinators.combine(
                        choices,
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.longs().between(1, 2))
                .as((choice, weight, times) -> new CastBallots("ballot", choice, weight, times))
                .list()
                .ofMaxSize(9);
    }

    /** Every ballot apart, as somebody who counts by hand has them on the table. */
    static List<List<Choice.Mark>> onTheTable(List<CastBallots> ballots) {
        var table = new ArrayList<List<Choice.Mark>>();
        for (var cast : ballots) {
            table.addAll(Collections.nCopies(
                    (int) (cast.weight() * cast.times()), cast.choice().marks()));
        }
        return table;
    }
}

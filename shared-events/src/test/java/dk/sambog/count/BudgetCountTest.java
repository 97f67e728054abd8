package dk.sambog.count;

import static dk.sambog.count.Elections.ballot;
import static dk.sambog.count.Elections.budget;
import static dk.sambog.count.Elections.candidates;
import static dk.sambog.count.Elections.count;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.ballot.CastBallots;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.Standing;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Fitting;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.TieRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BudgetCountTest {
    private static final List<CastBallots> FOUR_THREE_TWO_ONE = List.of(
            ballot("dike,sluice,wall,nothing"), ballot("dike,sluice,wall"), ballot("dike,sluice"), ballot("dike"));

    @Example
    void what_does_not_fit_is_skipped_and_the_next_taken() {
        var result = selection(Fitting.SKIP, null);
        assertThat(result.selected()).containsExactly("dike", "wall");
        assertThat(result.counts())
                .extracting(one -> one.standing())
                .containsExactly(Standing.SELECTED, Standing.DOES_NOT_FIT, Standing.SELECTED, Standing.DOES_NOT_FIT);
    }

    @Example
    void or_nothing_is_taken_after_it() {
        var result = selection(Fitting.STOP, null);
        assertThat(result.selected()).containsExactly("dike");
        assertThat(result.counts())
                .extracting(one -> one.standing())
                .containsExactly(Standing.SELECTED, Standing.DOES_NOT_FIT, Standing.AFTER_STOP, Standing.AFTER_STOP);
    }

    @Example
    void what_is_below_the_minimum_is_not_taken_though_it_fits() {
        var result = selection(Fitting.SKIP, 3L);
        assertThat(result.selected()).containsExactly("dike");
        assertThat(result.counts().get(2).standing()).isEqualTo(Standing.BELOW_MINIMUM);
    }

    private static CountResult selection(Fitting fitting, Long minimum) {
        var rules = budget(Method.APPROVAL, 100, fitting, minimum, TieRule.DECISION);
        return count(rules, candidates(60, 50, 40, 10), FOUR_THREE_TWO_ONE);
    }

    @Example
    void a_tie_that_does_not_matter_is_no_tie() {
        var rules = budget(Method.APPROVAL, 100, Fitting.SKIP, null, TieRule.DECISION);
        var ballots = List.of(ballot("dike,sluice"), ballot("dike,sluice"), ballot("wall"));
        assertThat(count(rules, candidates(60, 40, 10, 10), ballots).selected()).containsExactly("dike", "sluice");
        assertThat(count(rules, candidates(60, 50, 10, 10), ballots).tied()).containsExactly("dike", "sluice");
    }

    @Example
    void the_cheaper_of_two_equals_comes_first_where_the_rule_says_so() {
        var rules = budget(Method.APPROVAL, 100, Fitting.SKIP, null, TieRule.LOWER_COST);
        var ballots = List.of(ballot("dike,sluice"));
        assertThat(count(rules, candidates(60, 50), ballots).selected())
                .contains("sluice")
                .doesNotContain("dike");
        assertThat(count(rules, candidates(60, 60), ballots).outcome()).isEqualTo(Outcome.TIED);
    }

    /** All orders that respect the scores are tried; the count is decided only when all of them select the same. */
    @Property
    void a_budget_selects_what_every_permitted_order_selects(
            @ForAll("points") List<CastBallots> ballots,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 9) Integer> costs,
            @ForAll @IntRange(min = 1, max = 25) int budget,
            @ForAll @IntRange(max = 6) int minimum,
            @ForAll Fitting fitting) {
        var rules = budget(Method.CUMULATIVE, budget, fitting, (long) minimum, TieRule.DECISION);
        var candidates = candidates(costs.stream().mapToLong(Integer::longValue).toArray());
        var result = count(rules, candidates, ballots);

        var selections = new HashSet<Set<String>>();
        permute(new ArrayList<>(), candidates, result, rules, selections);

        if (result.outcome() == Outcome.TIED) {
            assertThat(result.tied()).hasSizeGreaterThan(1);
        } else {
            assertThat(selections).containsExactly(Set.copyOf(result.selected()));
        }
        if (selections.size() > 1) {
            assertThat(result.outcome()).isEqualTo(Outcome.TIED);
        }
    }

    private static void permute(
            List<Candidate> order,
            List<Candidate> all,
            CountResult scores,
            VoteRules rules,
            Set<Set<String>> selections) {
        if (order.size() == all.size()) {
            selections.add(walk(order, all, scores, rules));
            return;
        }
        for (var next : all) {
            var isNext = !order.contains(next)
                    && (order.isEmpty() || score(order.getLast(), all, scores) >= score(next, all, scores));
            if (isNext) {
                var longer = new ArrayList<>(order);
                longer.add(next);
                permute(longer, all, scores, rules, selections);
            }
        }
    }

    private static Set<String> walk(List<Candidate> order, List<Candidate> all, CountResult scores, VoteRules rules) {
        long rest = rules.budget().amount().amount();
        var taken = new HashSet<String>();
        for (var candidate : order) {
            if (score(candidate, all, scores) < rules.budget().minimum()) {
                continue;
            }
            if (candidate.cost() <= rest) {
                rest -= candidate.cost();
                taken.add(candidate.code());
            } else if (rules.budget().fitting() == Fitting.STOP) {
                break;
            }
        }
        return taken;
    }

    private static long score(Candidate candidate, List<Candidate> all, CountResult scores) {
        return scores.counts().get(all.indexOf(candidate)).score();
    }

    @Provide
    Arbitrary<List<CastBallots>> points() {
        return Elections.ballots(Method.CUMULATIVE);
    }
}

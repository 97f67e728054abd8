package dk.sambog.count;

import static dk.sambog.count.Elections.CODES;
import static dk.sambog.count.Elections.ballot;
import static dk.sambog.count.Elections.candidates;
import static dk.sambog.count.Elections.count;
import static dk.sambog.count.Elections.majority;
import static dk.sambog.count.Elections.onTheTable;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.ballot.CastBallots;
import dk.sambog.ballot.Choice;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Ranking;
import dk.sambog.events.vote.VoteRules.TieRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RunOffCountTest {
    private static final VoteRules RULES = majority(Method.RANKED, Ranking.INSTANT_RUNOFF);

    @Example
    void the_last_choices_of_the_weak_decide() {
        var result = count(
                RULES,
                candidates(),
                List.of(
                        ballot("dike"),
                        ballot("dike"),
                        ballot("dike"),
                        ballot("sluice"),
                        ballot("sluice"),
                        ballot("wall,sluice"),
                        ballot("wall,nothing,sluice")));
        assertThat(result.outcome()).isEqualTo(Outcome.TIED);
        var withOne = count(
                RULES,
                candidates(),
                List.of(
                        ballot("dike"),
                        ballot("dike"),
                        ballot("dike"),
                        ballot("sluice"),
                        ballot("sluice"),
                        ballot("sluice,dike"),
                        ballot("wall,sluice"),
                        ballot("nothing,wall,sluice")));
        assertThat(withOne.selected()).containsExactly("sluice");
        assertThat(withOne.counts()).extracting(one -> one.score()).containsExactly(3L, 5L, 1L, 1L);
    }

    /** Every way the ties may fall, by trying them all: what can win at all. */
    @Property
    void a_run_off_names_the_only_option_that_can_win(@ForAll("ranked") List<CastBallots> ballots) {
        var result = count(RULES, candidates(), ballots);
        var winners = new TreeSet<String>();
        winners(new ArrayList<>(CODES), onTheTable(ballots), winners);
        switch (result.outcome()) {
            case DECIDED -> assertThat(winners).containsExactlyElementsOf(result.selected());
            case NOTHING_SELECTED -> assertThat(winners).isEmpty();
            default -> assertThat(result.tied()).hasSizeGreaterThan(1);
        }
        if (winners.size() > 1) {
            assertThat(result.outcome()).isEqualTo(Outcome.TIED);
        }
    }

    @Property
    void a_rule_for_ties_leaves_none(@ForAll("ranked") List<CastBallots> ballots) {
        var rules = new VoteRules(
                RULES.method(),
                RULES.leastChoices(),
                RULES.mostChoices(),
                null,
                RULES.ranking(),
                RULES.decision(),
                null,
                RULES.weighting(),
                RULES.quorum(),
                null,
                TieRule.LOT);
        var winners = new TreeSet<String>();
        winners(new ArrayList<>(CODES), onTheTable(ballots), winners);
        var result = count(rules, candidates(), ballots);
        assertThat(result.outcome()).isNotEqualTo(Outcome.TIED);
        assertThat(winners).containsAll(result.selected());
    }

    private static void winners(List<String> standing, List<List<Choice.Mark>> table, Set<String> winners) {
        var tops = new ArrayList<String>();
        for (var marks : table) {
            marks.stream()
                    .map(Choice.Mark::option)
                    .filter(standing::contains)
                    .findFirst()
                    .ifPresent(tops::add);
        }
        if (tops.isEmpty()) {
            return;
        }
        int fewest = standing.stream()
                .mapToInt(code -> Collections.frequency(tops, code))
                .min()
                .orElseThrow();
        for (var code : standing) {
            if (2 * Collections.frequency(tops, code) > tops.size()) {
                winners.add(code);
                return;
            }
        }
        for (var code : standing) {
            if (Collections.frequency(tops, code) == fewest) {
                var rest = new ArrayList<>(standing);
                rest.remove(code);
                winners(rest, table, winners);
            }
        }
    }

    @Provide
    Arbitrary<List<CastBallots>> ranked() {
        return Elections.ballots(Method.RANKED);
    }
}

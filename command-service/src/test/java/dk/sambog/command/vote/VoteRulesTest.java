package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.BEFORE;
import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.MEMBERS;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.OPTIONS;
import static dk.sambog.command.vote.VoteExamples.PROJECT;
import static dk.sambog.command.vote.VoteExamples.QUESTION;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.guards;
import static dk.sambog.command.vote.VoteExamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.Ratio;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
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
import dk.sambog.events.vote.VoteRules.ThresholdBase;
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoteRulesTest {
    private static final Budget BUDGET =
            new Budget(new Quantity(1_000, Asset.of("DKK/2")), Fitting.SKIP, Measure.VOTES, 1L);
    private static final List<Option> PRICED = OPTIONS.stream()
            .map(option -> new Option(option.code(), option.label(), 500L, null))
            .toList();

    @Test
    void takes_every_method_with_what_belongs_to_it() {
        assertThat(call(rules(Method.APPROVAL, 2, null, null))).hasSize(2);
        assertThat(call(rules(Method.CUMULATIVE, 2, 10L, null))).hasSize(2);
        assertThat(call(rules(Method.RANKED, 2, null, Ranking.BORDA))).hasSize(2);
        assertThat(call(rules(Method.RANKED, 2, null, Ranking.INSTANT_RUNOFF))).hasSize(2);
        assertThat(call(budget(Method.APPROVAL, null, BUDGET, TieRule.LOWER_COST), PRICED))
                .hasSize(2);
    }

    @Test
    void refuses_points_where_none_are_given_and_cumulative_votes_without() {
        for (var rules : List.of(
                rules(Method.SINGLE, 1, 3L, null),
                rules(Method.CUMULATIVE, 2, null, null),
                rules(Method.CUMULATIVE, 2, 0L, null),
                rules(Method.CUMULATIVE, 2, 1_001L, null))) {
            refused(VoteRejection.VOTE_POINTS, "/points", () -> call(rules));
        }
    }

    @Test
    void refuses_a_ranking_of_what_is_not_ranked_and_ranked_votes_without() {
        refused(VoteRejection.VOTE_RANKING, "/ranking", () -> call(rules(Method.APPROVAL, 2, null, Ranking.BORDA)));
        refused(VoteRejection.VOTE_RANKING, "/ranking", () -> call(rules(Method.RANKED, 2, null, null)));
    }

    @Test
    void refuses_ballots_longer_than_the_list_and_two_choices_where_there_is_one() {
        for (var rules : List.of(
                rules(Method.SINGLE, 2, null, null),
                rules(Method.APPROVAL, 3, null, null),
                rules(Method.APPROVAL, 0, null, null))) {
            refused(VoteRejection.CHOICES_RANGE, "/mostChoices", () -> call(rules));
        }
    }

    @Test
    void refuses_a_budget_that_is_missing_too_many_or_by_run_off() {
        refused(
                VoteRejection.VOTE_BUDGET,
                "/budget",
                () -> call(budget(Method.APPROVAL, null, null, TieRule.DECISION)));
        refused(
                VoteRejection.VOTE_BUDGET,
                "/budget",
                () -> call(budget(Method.RANKED, Ranking.INSTANT_RUNOFF, BUDGET, TieRule.DECISION), PRICED));
        var hours = new Budget(new Quantity(60, Asset.MINUTES), Fitting.SKIP, Measure.VOTES, 1L);
        refused(
                VoteRejection.VOTE_BUDGET,
                "/budget",
                () -> call(budget(Method.APPROVAL, null, hours, TieRule.DECISION), PRICED));
    }

    @Test
    void refuses_options_without_a_cost_in_a_budget_and_with_one_elsewhere() {
        refused(
                VoteRejection.OPTION_COST,
                "/options/0/cost",
                () -> call(budget(Method.APPROVAL, null, BUDGET, TieRule.DECISION)));
        refused(
                VoteRejection.OPTION_COST,
                "/options/0/cost",
                () -> call(rules(Method.APPROVAL, 2, null, null), PRICED));
    }

    @Test
    void refuses_a_threshold_of_nothing_of_more_than_all_and_of_a_budget() {
        for (var share : List.of("0", "3/2")) {
            refused(VoteRejection.THRESHOLD_RANGE, "/threshold", () -> call(threshold(share, null)));
        }
        refused(VoteRejection.THRESHOLD_RANGE, "/threshold", () -> call(threshold("1/2", BUDGET), PRICED));
        assertThat(call(threshold("2/3", null))).hasSize(2);
    }

    @Test
    void refuses_to_tell_options_apart_by_a_cost_they_do_not_have() {
        refused(
                VoteRejection.TIE_BY_COST,
                "/tieRule",
                () -> call(with(Method.SINGLE, 1, null, null, null, null, none(), TieRule.LOWER_COST)));
    }

    @Test
    void refuses_a_quorum_above_all_and_a_part_of_a_ballot() {
        for (var quorum : List.of(
                new Quorum(QuorumBase.ELIGIBLE, Ratio.of("4/3")),
                new Quorum(QuorumBase.WEIGHT, Ratio.of(2)),
                new Quorum(QuorumBase.CAST, Ratio.of("1/2")))) {
            refused(
                    VoteRejection.QUORUM_OUT_OF_REACH,
                    "/quorum",
                    () -> call(with(Method.SINGLE, 1, null, null, null, null, quorum, TieRule.DECISION)));
        }
    }

    private static VoteRules rules(Method method, int most, @Nullable Long points, @Nullable Ranking ranking) {
        return with(method, most, points, ranking, null, null, none(), TieRule.DECISION);
    }

    private static VoteRules budget(Method method, @Nullable Ranking ranking, @Nullable Budget budget, TieRule ties) {
        var rules = with(method, 2, null, ranking, budget, null, none(), ties);
        return new VoteRules(
                method, 1, 2, null, ranking, Decision.BUDGET, budget, rules.weighting(), rules.quorum(), null, ties);
    }

    private static VoteRules threshold(String share, @Nullable Budget budget) {
        var threshold = new Threshold(ThresholdBase.CAST, Ratio.of(share), false);
        return with(Method.SINGLE, 1, null, null, budget, threshold, none(), TieRule.DECISION);
    }

    private static Quorum none() {
        return new Quorum(QuorumBase.CAST, Ratio.of(0));
    }

    private static VoteRules with(
            Method method,
            int most,
            @Nullable Long points,
            @Nullable Ranking ranking,
            @Nullable Budget budget,
            @Nullable Threshold threshold,
            Quorum quorum,
            TieRule ties) {
        return new VoteRules(
                method,
                Math.min(1, most),
                most,
                points,
                ranking,
                budget == null ? Decision.MAJORITY : Decision.BUDGET,
                budget,
                Weighting.ONE_MEMBER_ONE_VOTE,
                quorum,
                threshold,
                ties);
    }

    private static List<VoteEvent> call(VoteRules rules) {
        return call(rules, OPTIONS);
    }

    private static List<VoteEvent> call(VoteRules rules, List<Option> options) {
        var command = new CallVote(
                VOTE,
                PROJECT,
                QUESTION,
                options,
                rules,
                MEMBERS,
                List.of(),
                null,
                Secrecy.SECRET,
                0,
                false,
                null,
                OPENS,
                CLOSES);
        return VoteDecider.decide(new NotCalled(), command, facts(GUILD, BEFORE, null, guards()));
    }
}

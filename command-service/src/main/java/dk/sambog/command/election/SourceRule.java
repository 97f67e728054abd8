package dk.sambog.command.election;

import static dk.sambog.command.election.ElectionRejection.SOURCE_FORMAT;
import static dk.sambog.command.election.ElectionRejection.SOURCE_MINIMUM;
import static dk.sambog.command.election.ElectionRejection.SOURCE_RULE;
import static dk.sambog.command.election.ElectionRejection.SOURCE_VOTE_TYPE;

import dk.sambog.command.problem.CommandRejected;
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
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the words of the file. Source: Pabulib, the format of participatory budgeting data (pabulib.org/format).
 *
 * @param voteType {@code approval}, {@code choose-1}, {@code cumulative}, {@code scoring} or {@code ordinal}
 * @param rule {@code greedy}, {@code greedy-no-skip} or {@code greedy-threshold}
 * @param minimum votes or score a project needs, or null
 * @param longestBallot ordinal: the points of the first place in a Borda count; null for the others
 */
record SourceRule(
        String format,
        String voteType,
        String rule,
        Quantity budget,
        @Nullable Long minimum,
        @Nullable Integer longestBallot) {
    /**
     * The same as ours: ties by the order of the file, which lists projects from the strongest down.
     *
     * @param options how many there are
     */
    VoteRules toRules(int options) {
        if (!format.equals("pabulib")) {
            throw new CommandRejected(SOURCE_FORMAT, "/format");
        }
        var method = method();
        var isRanked = method == Method.RANKED;
        if (isRanked && (longestBallot == null || longestBallot < 1)) {
            throw new CommandRejected(SOURCE_VOTE_TYPE, "/longestBallot");
        }
        var byScore = method == Method.CUMULATIVE || isRanked;
        return new VoteRules(
                method,
                0,
                isRanked ? longestBallot : method == Method.SINGLE ? 1 : options,
                null,
                isRanked ? Ranking.BORDA : null,
                Decision.BUDGET,
                new Budget(budget, fitting(), byScore ? Measure.SCORE : Measure.VOTES, minimum),
                Weighting.ONE_MEMBER_ONE_VOTE,
                new Quorum(QuorumBase.CAST, Ratio.of(0)),
                null,
                TieRule.LISTED_FIRST);
    }

    private Method method() {
        return switch (voteType) {
            case "approval" -> Method.APPROVAL;
            case "choose-1" -> Method.SINGLE;
            case "cumulative", "scoring" -> Method.CUMULATIVE;
            case "ordinal" -> Method.RANKED;
            default -> throw new CommandRejected(SOURCE_VOTE_TYPE, "/voteType");
        };
    }

    private Fitting fitting() {
        return switch (rule) {
            case "greedy" -> Fitting.SKIP;
            case "greedy-no-skip" -> Fitting.STOP;
            case "greedy-threshold" -> {
                if (minimum == null) {
                    throw new CommandRejected(SOURCE_MINIMUM, "/minimum");
                }
                yield Fitting.SKIP;
            }
            default -> throw new CommandRejected(SOURCE_RULE, "/rule");
        };
    }
}

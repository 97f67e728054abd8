package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteRejection.CHOICES_RANGE;
import static dk.sambog.command.vote.VoteRejection.QUORUM_OUT_OF_REACH;
import static dk.sambog.command.vote.VoteRejection.SECRET_WEIGHTS;
import static dk.sambog.command.vote.VoteRejection.THRESHOLD_RANGE;
import static dk.sambog.command.vote.VoteRejection.TIE_BY_COST;
import static dk.sambog.command.vote.VoteRejection.VOTE_BUDGET;
import static dk.sambog.command.vote.VoteRejection.VOTE_POINTS;
import static dk.sambog.command.vote.VoteRejection.VOTE_RANKING;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.Ranking;
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;

/** Which rules go together. */
final class Rules {
    private static final long MOST_POINTS = 1_000;

    private Rules() {}

    static void require(CallVote call) {
        var rules = call.rules();
        requireMethod(rules, call.options().size());
        requireDecision(rules);
        requireQuorum(rules, call.electorate().size());
        if (call.secrecy() == Secrecy.SECRET && rules.weighting() != Weighting.ONE_MEMBER_ONE_VOTE) {
            throw new CommandRejected(SECRET_WEIGHTS, "/weighting");
        }
        if (call.paper() && rules.weighting() != Weighting.ONE_MEMBER_ONE_VOTE) {
            throw new CommandRejected(SECRET_WEIGHTS, "/paper");
        }
    }

    private static void requireMethod(VoteRules rules, int options) {
        var points = rules.points();
        if (rules.method() == Method.CUMULATIVE
                ? points == null || points < 1 || points > MOST_POINTS
                : points != null) {
            throw new CommandRejected(VOTE_POINTS, "/points");
        }
        if ((rules.ranking() != null) != (rules.method() == Method.RANKED)) {
            throw new CommandRejected(VOTE_RANKING, "/ranking");
        }
        var most = rules.method() == Method.SINGLE ? 1 : options;
        if (rules.leastChoices() < 0
                || rules.leastChoices() > rules.mostChoices()
                || rules.mostChoices() < 1
                || rules.mostChoices() > most) {
            throw new CommandRejected(CHOICES_RANGE, "/mostChoices");
        }
    }

    private static void requireDecision(VoteRules rules) {
        var budget = rules.budget();
        var isBudget = rules.decision() == Decision.BUDGET;
        var cannotBeSpread = rules.ranking() == Ranking.INSTANT_RUNOFF;
        if ((budget != null) != isBudget
                || (budget != null
                        && (cannotBeSpread || !budget.amount().asset().isMoney()))) {
            throw new CommandRejected(VOTE_BUDGET, "/budget");
        }
        if (budget != null && budget.minimum() != null && budget.minimum() < 0) {
            throw new CommandRejected(VOTE_BUDGET, "/minimum");
        }
        var threshold = rules.threshold();
        if (threshold != null
                && (isBudget
                        || threshold.share().numerator() == 0
                        || threshold.share().compare(1, 1) < 0)) {
            throw new CommandRejected(THRESHOLD_RANGE, "/threshold");
        }
        var byCost = rules.tieRule() == TieRule.LOWER_COST || rules.tieRule() == TieRule.HIGHER_COST;
        if (byCost && !isBudget) {
            throw new CommandRejected(TIE_BY_COST, "/tieRule");
        }
    }

    private static void requireQuorum(VoteRules rules, int electors) {
        var quorum = rules.quorum();
        var reach = quorum.base() == QuorumBase.CAST ? electors : 1;
        var isWhole = quorum.base() != QuorumBase.CAST || quorum.least().denominator() == 1;
        if (!isWhole || quorum.least().compare(reach, 1) < 0) {
            throw new CommandRejected(QUORUM_OUT_OF_REACH, "/quorum");
        }
    }
}

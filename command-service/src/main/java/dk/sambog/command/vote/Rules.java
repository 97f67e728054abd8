package dk.sambog.command.vote;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROPOSAL;
import static dk.sambog.command.vote.VoteRejection.CHOICES_RANGE;
import static dk.sambog.command.vote.VoteRejection.OPTIONS_COUNT;
import static dk.sambog.command.vote.VoteRejection.OPTION_CODE;
import static dk.sambog.command.vote.VoteRejection.OPTION_COST;
import static dk.sambog.command.vote.VoteRejection.OPTION_TWICE;
import static dk.sambog.command.vote.VoteRejection.PROPOSAL_NOT_TO_BE_CHOSEN;
import static dk.sambog.command.vote.VoteRejection.QUORUM_OUT_OF_REACH;
import static dk.sambog.command.vote.VoteRejection.SECRET_WEIGHTS;
import static dk.sambog.command.vote.VoteRejection.THRESHOLD_RANGE;
import static dk.sambog.command.vote.VoteRejection.TIE_BY_COST;
import static dk.sambog.command.vote.VoteRejection.VOTE_BUDGET;
import static dk.sambog.command.vote.VoteRejection.VOTE_POINTS;
import static dk.sambog.command.vote.VoteRejection.VOTE_RANKING;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.Ranking;
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Which rules and options go together: 2 to 200 options, each under a short code, each with its cost where there is a budget. */
final class Rules {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 200;
    private static final long MOST_POINTS = 1_000;

    private Rules() {}

    static void require(CallVote call) {
        var rules = call.rules();
        requireOptions(call.options(), rules);
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

    private static void requireOptions(List<Option> options, VoteRules rules) {
        if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            throw new CommandRejected(OPTIONS_COUNT, "/options");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < options.size(); i++) {
            var code = options.get(i).code();
            var pointer = "/options/" + i;
            if (!CODE.matcher(code).matches()) {
                throw new CommandRejected(OPTION_CODE, pointer + "/code");
            }
            if (!seen.add(code)) {
                throw new CommandRejected(OPTION_TWICE, pointer + "/code");
            }
            if ((options.get(i).cost() == null) != (rules.budget() == null)) {
                throw new CommandRejected(OPTION_COST, pointer + "/cost");
            }
        }
    }

    /** A proposal that can be chosen stands, and is the project's own. */
    static void requireProposals(List<Option> options, ProjectId project, Facts facts) {
        for (int i = 0; i < options.size(); i++) {
            var proposal = options.get(i).proposalId();
            if (proposal != null) {
                var pointer = "/options/" + i + "/proposalId";
                var found = facts.require(new Guard.OfProposal(proposal), NO_SUCH_PROPOSAL, pointer);
                if (!found.stands() || !project.equals(found.projectId())) {
                    throw new CommandRejected(PROPOSAL_NOT_TO_BE_CHOSEN, pointer);
                }
            }
        }
    }
}

package dk.sambog.command.vote;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROPOSAL;
import static dk.sambog.command.vote.VoteRejection.OPTIONS_COUNT;
import static dk.sambog.command.vote.VoteRejection.OPTION_CODE;
import static dk.sambog.command.vote.VoteRejection.OPTION_TWICE;
import static dk.sambog.command.vote.VoteRejection.PROPOSAL_NOT_TO_BE_CHOSEN;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What can be chosen: 2 to 50 options, each under a short code of its own. */
final class Options {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int FEWEST = 2;
    private static final int MOST = 50;

    private Options() {}

    static void require(List<Option> options) {
        if (options.size() < FEWEST || options.size() > MOST) {
            throw new CommandRejected(OPTIONS_COUNT, "/options");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < options.size(); i++) {
            var code = options.get(i).code();
            var pointer = "/options/" + i + "/code";
            if (!CODE.matcher(code).matches()) {
                throw new CommandRejected(OPTION_CODE, pointer);
            }
            if (!seen.add(code)) {
                throw new CommandRejected(OPTION_TWICE, pointer);
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

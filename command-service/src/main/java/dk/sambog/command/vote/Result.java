package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteRejection.BALLOTS_NOT_COUNTED;
import static dk.sambog.command.vote.VoteRejection.CERTIFIER_IS_ORGANISER;
import static dk.sambog.command.vote.VoteRejection.NOTHING_TIED;
import static dk.sambog.command.vote.VoteRejection.NOT_THE_RESULT_CERTIFIER;
import static dk.sambog.command.vote.VoteRejection.NO_SUCH_VOTE;
import static dk.sambog.command.vote.VoteRejection.RESULT_CERTIFIED;
import static dk.sambog.command.vote.VoteRejection.STILL_TIED;
import static dk.sambog.command.vote.VoteRejection.TIE_ORDER;
import static dk.sambog.command.vote.VoteRejection.VOTE_ANNULLED;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.BreakTie;
import dk.sambog.command.vote.VoteCommand.CertifyResult;
import dk.sambog.command.vote.VoteState.Annulled;
import dk.sambog.command.vote.VoteState.Called;
import dk.sambog.command.vote.VoteState.Certified;
import dk.sambog.command.vote.VoteState.Counting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.command.vote.VoteState.Open;
import dk.sambog.command.vote.VoteState.Tallied;
import dk.sambog.command.vote.VoteState.Terms;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.ResultCertified;
import dk.sambog.events.vote.VoteEvent.TieBroken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The rules of what follows a count: ties that nothing breaks, and another's word that the result stands. */
final class Result {
    private Result() {}

    static List<VoteEvent> breakTie(VoteState state, BreakTie command, Facts facts) {
        var tallied = tallied(state);
        VoteDecider.requireCaller(tallied.terms(), facts);
        if (tallied.tied().isEmpty()) {
            throw new CommandRejected(NOTHING_TIED);
        }
        if (command.order().size() != tallied.tied().size()
                || !new HashSet<>(command.order()).equals(new HashSet<>(tallied.tied()))) {
            throw new CommandRejected(TIE_ORDER, "/order");
        }
        var decisions = new ArrayList<>(tallied.tieDecisions());
        decisions.add(command.order());
        return List.of(
                new TieBroken(command.voteId(), List.copyOf(command.order()), command.reason()),
                tallied.terms().count(tallied.ballots().all(), decisions).tallied(command.voteId()));
    }

    static List<VoteEvent> certify(VoteState state, CertifyResult command, Facts facts) {
        var tallied = tallied(state);
        requireCertifier(tallied.terms(), facts);
        facts.requireCover(tallied.terms().projectId(), null);
        if (!tallied.tied().isEmpty()) {
            throw new CommandRejected(STILL_TIED);
        }
        return List.of(new ResultCertified(command.voteId(), facts.onBehalfOf()));
    }

    /** Neither the party that called the vote nor whoever acted for it. */
    private static void requireCertifier(Terms terms, Facts facts) {
        var organisers = List.of(terms.caller(), terms.organiser());
        if (organisers.contains(facts.onBehalfOf()) || organisers.contains(facts.actor())) {
            throw new CommandRejected(CERTIFIER_IS_ORGANISER);
        }
        var may = terms.certifier() == null
                ? terms.electors().containsKey(facts.onBehalfOf())
                : terms.certifier().equals(facts.onBehalfOf());
        if (!may) {
            throw new CommandRejected(NOT_THE_RESULT_CERTIFIER);
        }
    }

    private static Tallied tallied(VoteState state) {
        return switch (state) {
            case NotCalled _ -> throw new CommandRejected(NO_SUCH_VOTE);
            case Called _, Open _, Counting _ -> throw new CommandRejected(BALLOTS_NOT_COUNTED);
            case Tallied tallied -> tallied;
            case Certified _ -> throw new CommandRejected(RESULT_CERTIFIED);
            case Annulled _ -> throw new CommandRejected(VOTE_ANNULLED);
        };
    }
}

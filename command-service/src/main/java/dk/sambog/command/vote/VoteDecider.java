package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteRejection.ALREADY_CLOSED;
import static dk.sambog.command.vote.VoteRejection.ALREADY_OPEN;
import static dk.sambog.command.vote.VoteRejection.NOT_OPEN;
import static dk.sambog.command.vote.VoteRejection.NOT_THE_CALLER;
import static dk.sambog.command.vote.VoteRejection.NO_SUCH_OPTION;
import static dk.sambog.command.vote.VoteRejection.NO_SUCH_VOTE;
import static dk.sambog.command.vote.VoteRejection.OPTION_EXCLUDED;
import static dk.sambog.command.vote.VoteRejection.TOO_EARLY_TO_OPEN;
import static dk.sambog.command.vote.VoteRejection.VOTE_ANNULLED;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.AnnulVote;
import dk.sambog.command.vote.VoteCommand.BreakTie;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.command.vote.VoteCommand.CertifyResult;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.ExcludeOption;
import dk.sambog.command.vote.VoteCommand.OpenVoting;
import dk.sambog.command.vote.VoteCommand.RecordPaperCount;
import dk.sambog.command.vote.VoteState.Annulled;
import dk.sambog.command.vote.VoteState.Called;
import dk.sambog.command.vote.VoteState.Certified;
import dk.sambog.command.vote.VoteState.Counting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.command.vote.VoteState.Open;
import dk.sambog.command.vote.VoteState.Tallied;
import dk.sambog.command.vote.VoteState.Terms;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.OptionExcluded;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import java.util.List;

/** The rules of votes: everything is frozen when it is called, and the count follows from the ballots alone. */
final class VoteDecider {
    private VoteDecider() {}

    static List<VoteEvent> decide(VoteState state, VoteCommand command, Facts facts) {
        return switch (command) {
            case CallVote call -> Call.decide(call, facts);
            case ExcludeOption exclude -> exclude(state, exclude, facts);
            case OpenVoting open -> open(called(state), open, facts);
            case CloseVoting close -> Close.decide(opened(state), close, facts);
            case RecordPaperCount count -> Close.paper(state, count, facts);
            case BreakTie tie -> Result.breakTie(state, tie, facts);
            case CertifyResult certify -> Result.certify(state, certify, facts);
            case AnnulVote annul -> annul(state, annul, facts);
        };
    }

    static VoteState evolve(VoteState state, VoteEvent event) {
        return VoteState.evolve(state, event);
    }

    private static List<VoteEvent> open(Terms terms, OpenVoting command, Facts facts) {
        requireCaller(terms, facts);
        if (facts.now().isBefore(terms.opensAt())) {
            throw new CommandRejected(TOO_EARLY_TO_OPEN);
        }
        return List.of(new VotingOpened(command.voteId()));
    }

    /** Until the close, so that nobody knows the count who decides what counts. */
    private static List<VoteEvent> exclude(VoteState state, ExcludeOption command, Facts facts) {
        var terms = state instanceof Called(var frozen) ? frozen : opened(state);
        requireCaller(terms, facts);
        var option = terms.candidates().stream()
                .filter(one -> one.code().equals(command.option()))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(NO_SUCH_OPTION, "/option"));
        if (option.excluded()) {
            throw new CommandRejected(OPTION_EXCLUDED, "/option");
        }
        return List.of(new OptionExcluded(command.voteId(), command.option(), command.reason()));
    }

    private static List<VoteEvent> annul(VoteState state, AnnulVote command, Facts facts) {
        var terms =
                switch (state) {
                    case NotCalled _ -> throw new CommandRejected(NO_SUCH_VOTE);
                    case Annulled _ -> throw new CommandRejected(VOTE_ANNULLED);
                    case Called called -> called.terms();
                    case Open open -> open.terms();
                    case Counting counting -> counting.terms();
                    case Tallied tallied -> tallied.terms();
                    case Certified certified -> certified.terms();
                };
        requireCaller(terms, facts);
        return List.of(new VoteAnnulled(command.voteId(), command.reason()));
    }

    static void requireCaller(Terms terms, Facts facts) {
        if (!terms.caller().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_CALLER);
        }
        facts.requireCover(terms.projectId(), null);
    }

    private static Terms called(VoteState state) {
        return switch (state) {
            case NotCalled _ -> throw new CommandRejected(NO_SUCH_VOTE);
            case Called(var terms) -> terms;
            case Open _ -> throw new CommandRejected(ALREADY_OPEN);
            case Counting _, Tallied _, Certified _ -> throw new CommandRejected(ALREADY_CLOSED);
            case Annulled _ -> throw new CommandRejected(VOTE_ANNULLED);
        };
    }

    private static Terms opened(VoteState state) {
        return switch (state) {
            case NotCalled _ -> throw new CommandRejected(NO_SUCH_VOTE);
            case Called _ -> throw new CommandRejected(NOT_OPEN);
            case Open(var terms) -> terms;
            case Counting _, Tallied _, Certified _ -> throw new CommandRejected(ALREADY_CLOSED);
            case Annulled _ -> throw new CommandRejected(VOTE_ANNULLED);
        };
    }
}

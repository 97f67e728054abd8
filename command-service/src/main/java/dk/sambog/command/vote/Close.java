package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteRejection.BALLOTS_COUNTED;
import static dk.sambog.command.vote.VoteRejection.NO_SUCH_VOTE;
import static dk.sambog.command.vote.VoteRejection.PAPER_BALLOT;
import static dk.sambog.command.vote.VoteRejection.PAPER_COUNT;
import static dk.sambog.command.vote.VoteRejection.TOO_EARLY_TO_CLOSE;
import static dk.sambog.command.vote.VoteRejection.VOTE_NOT_CLOSED;

import dk.sambog.ballot.BallotForm;
import dk.sambog.ballot.Choice;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.vote.BallotsFacts.Ballot;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.RecordPaperCount;
import dk.sambog.command.vote.VoteState.Annulled;
import dk.sambog.command.vote.VoteState.Called;
import dk.sambog.command.vote.VoteState.Certified;
import dk.sambog.command.vote.VoteState.Counting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.command.vote.VoteState.Open;
import dk.sambog.command.vote.VoteState.Tallied;
import dk.sambog.command.vote.VoteState.Terms;
import dk.sambog.count.Published;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded.PaperBallots;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The rules of the close: what is in the box is shown at once, and counted as soon as the urn is too. */
final class Close {
    private Close() {}

    static List<VoteEvent> decide(Terms terms, CloseVoting command, Facts facts) {
        VoteDecider.requireCaller(terms, facts);
        var box = facts.find(new Guard.OfBallots(command.voteId()))
                .orElseThrow(() -> new IllegalStateException("An open vote has a ballot box"));
        var ballots = box.ballots();
        if (facts.now().isBefore(terms.closesAt()) && ballots.size() < box.voters()) {
            throw new CommandRejected(TOO_EARLY_TO_CLOSE);
        }
        var events = new ArrayList<VoteEvent>();
        var shown = Published.none(0);
        var onPaper = 0;
        for (var ballot : ballots) {
            switch (ballot) {
                case Ballot.Named named -> {
                    var opened = opened(command, terms, named);
                    events.add(opened);
                    shown = shown.with(opened);
                }
                case Ballot.Secret(var tracker, var choice) -> {
                    var published = new BallotPublished(command.voteId(), tracker, choice);
                    events.add(published);
                    shown = shown.with(published);
                }
                case Ballot.OnPaper() -> onPaper++;
            }
        }
        events.addFirst(new VotingClosed(command.voteId(), onPaper));
        if (onPaper == 0) {
            events.add(terms.count(shown.all(), List.of()).tallied(command.voteId()));
        }
        return events;
    }

    private static BallotOpened opened(CloseVoting command, Terms terms, Ballot.Named ballot) {
        var isWeighted = terms.rules().weighting() != Weighting.ONE_MEMBER_ONE_VOTE;
        return new BallotOpened(
                command.voteId(),
                ballot.ballotId(),
                ballot.voter(),
                ballot.choice(),
                ballot.salt(),
                isWeighted ? terms.electors().get(ballot.voter()) : null);
    }

    /** Several urns may be counted one after the other; the last of them brings the result. */
    static List<VoteEvent> paper(VoteState state, RecordPaperCount command, Facts facts) {
        var counting = counting(state);
        var terms = counting.terms();
        VoteDecider.requireCaller(terms, facts);
        var form = BallotForm.of(terms.rules());
        var codes = new HashSet<>(terms.codes());
        for (int i = 0; i < command.ballots().size(); i++) {
            var choice = Choice.parse(command.ballots().get(i).choice());
            if (form.flaw(choice, codes) != null) {
                throw new CommandRejected(PAPER_BALLOT, "/ballots/" + i);
            }
        }
        var ballots = command.ballots().stream()
                .map(alike -> canonical(alike, form, terms.codes()))
                .toList();
        var count = new PaperCountRecorded(command.voteId(), ballots, command.invalid(), command.record());
        var inAll = Published.onPaper(count);
        if (inAll == 0 || inAll > counting.ballots().paperAwaited()) {
            throw new CommandRejected(PAPER_COUNT, "/ballots");
        }
        var published = counting.ballots().with(count);
        return published.paperAwaited() > 0
                ? List.of(count)
                : List.of(count, terms.count(published.all(), List.of()).tallied(command.voteId()));
    }

    private static PaperBallots canonical(PaperBallots alike, BallotForm form, List<String> codes) {
        return new PaperBallots(
                form.canonical(Choice.parse(alike.choice()), codes).toString(), alike.count());
    }

    private static Counting counting(VoteState state) {
        return switch (state) {
            case NotCalled _ -> throw new CommandRejected(NO_SUCH_VOTE);
            case Called _, Open _ -> throw new CommandRejected(VOTE_NOT_CLOSED);
            case Counting counting -> counting;
            case Tallied _, Certified _ -> throw new CommandRejected(BALLOTS_COUNTED);
            case Annulled _ -> throw new CommandRejected(VoteRejection.VOTE_ANNULLED);
        };
    }
}

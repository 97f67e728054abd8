package dk.sambog.command.vote;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.vote.VoteRejection.ALREADY_CLOSED;
import static dk.sambog.command.vote.VoteRejection.ALREADY_OPEN;
import static dk.sambog.command.vote.VoteRejection.CLOSES_BEFORE_IT_OPENS;
import static dk.sambog.command.vote.VoteRejection.CLOSES_IN_THE_PAST;
import static dk.sambog.command.vote.VoteRejection.NOT_OPEN;
import static dk.sambog.command.vote.VoteRejection.NOT_THE_CALLER;
import static dk.sambog.command.vote.VoteRejection.NOT_THE_LEAD;
import static dk.sambog.command.vote.VoteRejection.NO_SUCH_VOTE;
import static dk.sambog.command.vote.VoteRejection.QUORUM_OUT_OF_REACH;
import static dk.sambog.command.vote.VoteRejection.TOO_EARLY_TO_CLOSE;
import static dk.sambog.command.vote.VoteRejection.TOO_EARLY_TO_OPEN;

import dk.sambog.command.facts.BallotsFacts;
import dk.sambog.command.facts.BallotsFacts.Ballot;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.OpenVoting;
import dk.sambog.command.vote.VoteState.Called;
import dk.sambog.command.vote.VoteState.Closed;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.command.vote.VoteState.Open;
import dk.sambog.command.vote.VoteState.Terms;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import dk.sambog.events.vote.VoteId;
import java.util.List;
import java.util.stream.Stream;

/** The rules of votes: everything is frozen when it is called, and the count follows from the ballots alone. */
final class VoteDecider {
    private VoteDecider() {}

    static List<VoteEvent> decide(VoteState state, VoteCommand command, Facts facts) {
        return switch (command) {
            case CallVote call -> call(call, facts);
            case OpenVoting open -> open(called(state), open, facts);
            case CloseVoting close -> close(opened(state), close, facts);
        };
    }

    static VoteState evolve(VoteState state, VoteEvent event) {
        return switch (event) {
            case VoteCalled called ->
                new Called(new Terms(
                        called.projectId(),
                        called.options().stream().map(Option::code).toList(),
                        0,
                        called.quorum(),
                        called.opensAt(),
                        called.closesAt()));
            case ElectorateFixed fixed -> {
                var terms = called(state);
                yield new Called(new Terms(
                        terms.projectId(),
                        terms.options(),
                        fixed.electorate().size(),
                        terms.quorum(),
                        terms.opensAt(),
                        terms.closesAt()));
            }
            case VotingOpened _ -> new Open(called(state));
            case VotingClosed _ -> new Closed();
            case BallotOpened _, BallotPublished _, VoteTallied _ -> state;
            case BallotCast _, ParticipationRecorded _ ->
                throw new IllegalStateException("Ballots have streams of their own");
        };
    }

    private static List<VoteEvent> call(CallVote command, Facts facts) {
        var project = facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        if (!project.lead().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(command.projectId(), null);
        Options.require(command.options());
        Options.requireProposals(command.options(), command.projectId(), facts);
        Electorate.require(command.electorate(), facts);
        if (command.quorum() < 0 || command.quorum() > command.electorate().size()) {
            throw new CommandRejected(QUORUM_OUT_OF_REACH, "/quorum");
        }
        if (!command.opensAt().isBefore(command.closesAt())) {
            throw new CommandRejected(CLOSES_BEFORE_IT_OPENS, "/closesAt");
        }
        if (!command.closesAt().isAfter(facts.now())) {
            throw new CommandRejected(CLOSES_IN_THE_PAST, "/closesAt");
        }
        return List.of(
                new VoteCalled(
                        command.voteId(),
                        command.projectId(),
                        command.question(),
                        List.copyOf(command.options()),
                        command.secrecy(),
                        command.quorum(),
                        command.opensAt(),
                        command.closesAt()),
                new ElectorateFixed(
                        command.voteId(),
                        Electorate.sorted(command.electorate()),
                        Electorate.hash(command.electorate())));
    }

    private static List<VoteEvent> open(Terms terms, OpenVoting command, Facts facts) {
        requireCaller(terms, command.voteId(), facts);
        if (facts.now().isBefore(terms.opensAt())) {
            throw new CommandRejected(TOO_EARLY_TO_OPEN);
        }
        return List.of(new VotingOpened(command.voteId()));
    }

    private static List<VoteEvent> close(Terms terms, CloseVoting command, Facts facts) {
        requireCaller(terms, command.voteId(), facts);
        var ballots = facts.find(new Guard.OfBallots(command.voteId()))
                .map(BallotsFacts::ballots)
                .orElseThrow(() -> new IllegalStateException("An open vote has a ballot box"));
        if (facts.now().isBefore(terms.closesAt()) && ballots.size() < terms.electors()) {
            throw new CommandRejected(TOO_EARLY_TO_CLOSE);
        }
        var choices = ballots.stream().map(Ballot::choice).toList();
        return Stream.of(
                        Stream.of(new VotingClosed(command.voteId())),
                        ballots.stream().map(ballot -> shown(command.voteId(), ballot)),
                        Stream.of(Tally.of(command.voteId(), terms.options(), choices, terms.quorum())))
                .<VoteEvent>flatMap(events -> events)
                .toList();
    }

    private static VoteEvent shown(VoteId vote, Ballot ballot) {
        return switch (ballot) {
            case Ballot.Named(var ballotId, var voter, var choice, var salt) ->
                new BallotOpened(vote, ballotId, voter, choice, salt);
            case Ballot.Secret(var tracker, var choice) -> new BallotPublished(vote, tracker, choice);
        };
    }

    private static void requireCaller(Terms terms, VoteId vote, Facts facts) {
        var caller = facts.find(new Guard.OfVote(vote)).orElseThrow(() -> new CommandRejected(NO_SUCH_VOTE));
        if (!caller.caller().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_CALLER);
        }
        facts.requireCover(terms.projectId(), null);
    }

    private static Terms called(VoteState state) {
        return switch (state) {
            case NotCalled _ -> throw new CommandRejected(NO_SUCH_VOTE);
            case Called(var terms) -> terms;
            case Open _ -> throw new CommandRejected(ALREADY_OPEN);
            case Closed _ -> throw new CommandRejected(ALREADY_CLOSED);
        };
    }

    private static Terms opened(VoteState state) {
        return switch (state) {
            case NotCalled _ -> throw new CommandRejected(NO_SUCH_VOTE);
            case Called _ -> throw new CommandRejected(NOT_OPEN);
            case Open(var terms) -> terms;
            case Closed _ -> throw new CommandRejected(ALREADY_CLOSED);
        };
    }
}

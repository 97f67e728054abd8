package dk.sambog.command.ballot;

import static dk.sambog.command.ballot.BallotRejection.NOT_AN_ELECTOR;
import static dk.sambog.command.ballot.BallotRejection.NOT_OPEN;
import static dk.sambog.command.ballot.BallotRejection.NO_SUCH_OPTION;
import static dk.sambog.command.ballot.BallotRejection.NO_SUCH_VOTE;
import static dk.sambog.command.ballot.BallotRejection.VOTE_CLOSED;

import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotState.Cast;
import dk.sambog.command.ballot.BallotState.NotCast;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.VoteFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Commitment;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of ballots: an elector votes while the vote is open, again if it likes, and the last ballot counts. */
final class BallotDecider {
    private BallotDecider() {}

    static List<VoteEvent> decide(BallotState state, BallotCommand command, Facts facts) {
        return switch (command) {
            case CastBallot cast -> cast(state, cast, facts);
        };
    }

    static BallotState evolve(BallotState state, VoteEvent event) {
        return switch (event) {
            case BallotCast _, ParticipationRecorded _ -> new Cast();
            case VoteCalled _,
                    ElectorateFixed _,
                    VotingOpened _,
                    VotingClosed _,
                    BallotOpened _,
                    BallotPublished _,
                    VoteTallied _ -> throw new IllegalStateException("The vote has a stream of its own");
        };
    }

    private static List<VoteEvent> cast(BallotState state, CastBallot command, Facts facts) {
        var vote = facts.find(new Guard.OfVote(command.voteId())).orElseThrow(() -> new CommandRejected(NO_SUCH_VOTE));
        requireOpen(vote, facts);
        var elector = facts.find(new Guard.OfElector(command.voteId(), command.voter()));
        if (elector.isEmpty() || !command.voter().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_AN_ELECTOR);
        }
        facts.requireCover(vote.projectId(), null);
        if (!vote.options().contains(command.choice())) {
            throw new CommandRejected(NO_SUCH_OPTION, "/choice");
        }
        return switch (vote.secrecy()) {
            case OPEN -> List.of(committed(command));
            case SECRET ->
                switch (state) {
                    case NotCast _ ->
                        List.of(new ParticipationRecorded(command.voteId(), command.ballotId(), command.voter()));
                    // That somebody changed their mind is nobody's business.
                    case Cast _ -> List.of();
                };
        };
    }

    private static BallotCast committed(CastBallot command) {
        var choice = command.choice().getBytes(StandardCharsets.UTF_8);
        return new BallotCast(
                command.voteId(), command.ballotId(), command.voter(), Commitment.to(command.salt(), choice));
    }

    private static void requireOpen(VoteFacts vote, Facts facts) {
        if (!facts.now().isBefore(vote.closesAt())) {
            throw new CommandRejected(VOTE_CLOSED);
        }
        if (!vote.open() || facts.now().isBefore(vote.opensAt())) {
            throw new CommandRejected(NOT_OPEN);
        }
    }
}

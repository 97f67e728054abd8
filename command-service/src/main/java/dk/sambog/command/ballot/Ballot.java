package dk.sambog.command.ballot;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotCommand.RecordPaperVoter;
import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.events.StreamId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of one voter's ballot; its rules are in {@link BallotDecider}. */
@Aggregate
final class Ballot {
    @AggregateIdentifier
    private @Nullable String stream;

    private BallotState state = new BallotState.NotCast();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CastBallot command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordPaperVoter command, Facts facts) {
        decide(command, facts);
    }

    private void decide(BallotCommand command, Facts facts) {
        Deciding.decide(facts, known -> BallotDecider.decide(state, command, known));
    }

    @EventSourcingHandler
    void on(BallotCast event) {
        evolve(event.ballotId(), event);
    }

    @EventSourcingHandler
    void on(ParticipationRecorded event) {
        evolve(event.participationId(), event);
    }

    private void evolve(BallotId ballotId, VoteEvent event) {
        stream = StreamId.of("ballot", ballotId).name();
        state = BallotDecider.evolve(state, event);
    }
}

package dk.sambog.command.election;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.election.ElectionCommand.RecordBallots;
import dk.sambog.command.election.ElectionCommand.RecordElection;
import dk.sambog.command.election.ElectionCommand.RecordOptions;
import dk.sambog.command.election.ElectionCommand.RecountElection;
import dk.sambog.command.facts.Facts;
import dk.sambog.events.StreamId;
import dk.sambog.events.election.ElectionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of an election held elsewhere; its rules are in {@link ElectionDecider}. */
@Aggregate
final class Election {
    @AggregateIdentifier
    private @Nullable String stream;

    private ElectionState state = new ElectionState.NotRecorded();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RecordElection command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordOptions command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordBallots command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecountElection command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(ElectionEvent event) {
        stream = StreamId.of("election", event.electionId()).name();
        state = ElectionDecider.evolve(state, event);
    }

    private void decide(ElectionCommand command, Facts facts) {
        Deciding.decide(facts, known -> ElectionDecider.decide(state, command, known));
    }
}

package dk.sambog.command.retention;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.retention.RetentionCommand.SetRetention;
import dk.sambog.events.StreamId;
import dk.sambog.events.retention.RetentionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of how long a thing is kept; its rules are in {@link RetentionDecider}. */
@Aggregate
final class Retention {
    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetRetention command, Facts facts) {
        Deciding.decide(facts, known -> RetentionDecider.decide(command, known));
    }

    @EventSourcingHandler
    void on(RetentionEvent event) {
        stream = StreamId.of("retention/" + event.thing().uuid()).name();
    }
}

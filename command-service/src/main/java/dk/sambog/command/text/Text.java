package dk.sambog.command.text;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.text.TextCommand.RedactText;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.TextEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a text; its rules are in {@link TextDecider}. */
@Aggregate
final class Text {
    @AggregateIdentifier
    private @Nullable String stream;

    private boolean redacted;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RedactText command, Facts facts) {
        Deciding.decide(facts, known -> TextDecider.decide(redacted, command, known));
    }

    @EventSourcingHandler
    void on(TextEvent event) {
        stream = StreamId.of("text", event.textId()).name();
        redacted = true;
    }
}

package dk.sambog.command.document;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.document.DocumentCommand.RedactDocument;
import dk.sambog.command.document.DocumentCommand.StoreDocument;
import dk.sambog.command.facts.Facts;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a document; its rules are in {@link DocumentDecider}. */
@Aggregate
final class Document {
    @AggregateIdentifier
    private @Nullable String stream;

    private DocumentState state = DocumentState.NOT_STORED;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(StoreDocument command, Facts facts) {
        Deciding.decide(facts, known -> DocumentDecider.decide(state, command, known));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RedactDocument command, Facts facts) {
        Deciding.decide(facts, known -> DocumentDecider.decide(state, command, known));
    }

    @EventSourcingHandler
    void on(DocumentEvent event) {
        stream = StreamId.of("document", event.documentId()).name();
        state = DocumentDecider.evolve(event);
    }
}

package dk.sambog.command.dialogue;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.dialogue.DialogueCommand.ConcludeDialogue;
import dk.sambog.command.dialogue.DialogueCommand.OpenDialogue;
import dk.sambog.command.dialogue.DialogueCommand.ReplyForCouncil;
import dk.sambog.command.dialogue.DialogueCommand.StatePosition;
import dk.sambog.command.dialogue.DialogueCommand.VoiceCommitment;
import dk.sambog.command.facts.Facts;
import dk.sambog.events.StreamId;
import dk.sambog.events.dialogue.DialogueEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a dialogue; its rules are in {@link DialogueDecider}. A stream that is not there reaches it too, so that it says so. */
@Aggregate
final class Dialogue {
    @AggregateIdentifier
    private @Nullable String stream;

    private DialogueState state = new DialogueState.NotOpened();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(OpenDialogue command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StatePosition command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReplyForCouncil command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VoiceCommitment command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConcludeDialogue command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(DialogueEvent event) {
        stream = StreamId.of("dialogue", event.dialogueId()).name();
        state = DialogueState.evolve(state, event);
    }

    private void decide(DialogueCommand command, Facts facts) {
        Deciding.decide(facts, known -> DialogueDecider.decide(state, command, known));
    }
}

package dk.sambog.command.dialogue;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.dialogue.DialogueEvent;
import dk.sambog.events.dialogue.DialogueEvent.CommitmentVoiced;
import dk.sambog.events.dialogue.DialogueEvent.CouncilReplied;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded;
import dk.sambog.events.dialogue.DialogueEvent.DialogueOpened;
import dk.sambog.events.dialogue.DialogueEvent.PositionStated;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.Set;

/** Where a dialogue stands. What was said in it decides nothing, so it is not remembered. */
sealed interface DialogueState {
    record NotOpened() implements DialogueState {}

    /**
     * @param since the local date it was opened on
     */
    record Open(ProjectId projectId, PartyId opener, Set<PartyId> participants, LocalDate since)
            implements DialogueState {}

    record Concluded() implements DialogueState {}

    static DialogueState evolve(DialogueState state, DialogueEvent event) {
        return switch (event) {
            case DialogueOpened opened ->
                new Open(opened.projectId(), opened.opener(), Set.copyOf(opened.participants()), opened.effectiveOn());
            case PositionStated _, CouncilReplied _, CommitmentVoiced _ -> state;
            case DialogueConcluded _ -> new Concluded();
        };
    }

    /** The dialogue, or the refusal that says why nothing more can be said in it. */
    static Open open(DialogueState state) {
        return switch (state) {
            case NotOpened _ -> throw new CommandRejected(DialogueRejection.NO_SUCH_DIALOGUE);
            case Open open -> open;
            case Concluded _ -> throw new CommandRejected(DialogueRejection.DIALOGUE_CONCLUDED);
        };
    }
}

package dk.sambog.events.dialogue;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;

/** What happens in a dialogue about a project. */
public sealed interface DialogueEvent extends LedgerEvent {
    DialogueId dialogueId();

    /**
     * @param opener leads the project
     * @param participants two or more, the opener among them
     */
    record DialogueOpened(
            DialogueId dialogueId,
            ProjectId projectId,
            PartyId opener,
            List<PartyId> participants,
            TextRef subject,
            LocalDate effectiveOn)
            implements DialogueEvent {}

    record PositionStated(DialogueId dialogueId, PartyId party, TextRef position, LocalDate effectiveOn)
            implements DialogueEvent {}

    /** A municipality answers. */
    record CouncilReplied(DialogueId dialogueId, PartyId municipality, TextRef reply, LocalDate effectiveOn)
            implements DialogueEvent {}

    /**
     * A party says what it would give. It has said so and nothing more: this is no pledge, stands on no ladder and moves no
     * amount. Who means it makes a pledge.
     */
    record CommitmentVoiced(
            DialogueId dialogueId, PartyId party, Quantity quantity, TextRef statement, LocalDate effectiveOn)
            implements DialogueEvent {}

    record DialogueConcluded(DialogueId dialogueId, Conclusion conclusion, TextRef statement, LocalDate effectiveOn)
            implements DialogueEvent {
        /** What it came to. */
        public enum Conclusion {
            AGREEMENT,
            NO_AGREEMENT,
            DEFERRED
        }
    }
}

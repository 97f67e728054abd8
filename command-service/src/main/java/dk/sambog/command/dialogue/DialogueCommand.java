package dk.sambog.command.dialogue;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded.Conclusion;
import dk.sambog.events.dialogue.DialogueId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What can be asked of a dialogue. */
sealed interface DialogueCommand extends LedgerCommand {
    DialogueId dialogueId();

    LocalDate effectiveOn();

    @Override
    default StreamId stream() {
        return StreamId.of("dialogue", dialogueId());
    }

    /** Who may bind a party may speak for it, and could on the day it spoke. */
    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.LEAD, MandateAct.SIGN).on(effectiveOn());
    }

    /**
     * @param participants those beside the lead
     */
    record OpenDialogue(
            DialogueId dialogueId,
            ProjectId projectId,
            List<PartyId> participants,
            TextRef subject,
            LocalDate effectiveOn)
            implements DialogueCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return Stream.concat(
                            Stream.of(new Guard.OfProject(projectId).toRead()),
                            participants.stream().distinct().map(party -> new Guard.OfParty(party).toRead()))
                    .toList();
        }
    }

    record StatePosition(DialogueId dialogueId, TextRef position, LocalDate effectiveOn) implements DialogueCommand {}

    /** The answer of the municipality acted for. */
    record ReplyForCouncil(DialogueId dialogueId, TextRef reply, LocalDate effectiveOn) implements DialogueCommand {}

    record VoiceCommitment(DialogueId dialogueId, Quantity quantity, TextRef statement, LocalDate effectiveOn)
            implements DialogueCommand {}

    record ConcludeDialogue(DialogueId dialogueId, Conclusion conclusion, TextRef statement, LocalDate effectiveOn)
            implements DialogueCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD).on(effectiveOn);
        }
    }
}

package dk.sambog.command.dialogue;

import static dk.sambog.command.dialogue.DialogueRejection.BEFORE_THE_DIALOGUE;
import static dk.sambog.command.dialogue.DialogueRejection.NOT_A_PARTICIPANT;
import static dk.sambog.command.dialogue.DialogueRejection.NOT_THE_COUNCIL;
import static dk.sambog.command.dialogue.DialogueRejection.NOT_THE_LEAD;
import static dk.sambog.command.dialogue.DialogueRejection.NOT_THE_OPENER;
import static dk.sambog.command.dialogue.DialogueRejection.PARTICIPANT_TWICE;
import static dk.sambog.command.dialogue.DialogueRejection.TALKS_TO_ITSELF;

import dk.sambog.command.dialogue.DialogueCommand.ConcludeDialogue;
import dk.sambog.command.dialogue.DialogueCommand.OpenDialogue;
import dk.sambog.command.dialogue.DialogueCommand.ReplyForCouncil;
import dk.sambog.command.dialogue.DialogueCommand.StatePosition;
import dk.sambog.command.dialogue.DialogueCommand.VoiceCommitment;
import dk.sambog.command.dialogue.DialogueState.Open;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Quantity;
import dk.sambog.events.dialogue.DialogueEvent;
import dk.sambog.events.dialogue.DialogueEvent.CommitmentVoiced;
import dk.sambog.events.dialogue.DialogueEvent.CouncilReplied;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded;
import dk.sambog.events.dialogue.DialogueEvent.DialogueOpened;
import dk.sambog.events.dialogue.DialogueEvent.PositionStated;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of dialogues: participants speak, a municipality answers for the council, and nobody gives anything yet. */
final class DialogueDecider {
    private DialogueDecider() {}

    static List<DialogueEvent> decide(DialogueState state, DialogueCommand command, Facts facts) {
        return switch (command) {
            case OpenDialogue open -> open(open, facts);
            case StatePosition position -> {
                requireParticipant(open(state, position, facts), null, facts);
                yield List.of(new PositionStated(
                        position.dialogueId(), facts.onBehalfOf(), position.position(), position.effectiveOn()));
            }
            case ReplyForCouncil reply -> reply(open(state, reply, facts), reply, facts);
            case VoiceCommitment voice -> {
                requireParticipant(open(state, voice, facts), voice.quantity(), facts);
                yield List.of(new CommitmentVoiced(
                        voice.dialogueId(),
                        facts.onBehalfOf(),
                        voice.quantity(),
                        voice.statement(),
                        voice.effectiveOn()));
            }
            case ConcludeDialogue conclude -> conclude(open(state, conclude, facts), conclude, facts);
        };
    }

    private static List<DialogueEvent> open(OpenDialogue command, Facts facts) {
        var project =
                facts.require(new Guard.OfProject(command.projectId()), GuardRejection.NO_SUCH_PROJECT, "/projectId");
        if (!facts.isActedFor(project.lead())) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(command.projectId(), null);
        facts.requireNotInTheFuture(command.effectiveOn());
        var all = new LinkedHashSet<PartyId>();
        all.add(project.lead());
        for (var i = 0; i < command.participants().size(); i++) {
            var party = command.participants().get(i);
            var pointer = "/participants/" + i;
            facts.require(new Guard.OfParty(party), GuardRejection.NO_SUCH_PARTY, pointer);
            if (!all.add(party)) {
                throw new CommandRejected(PARTICIPANT_TWICE, pointer);
            }
        }
        if (all.size() < 2) {
            throw new CommandRejected(TALKS_TO_ITSELF, "/participants");
        }
        return List.of(new DialogueOpened(
                command.dialogueId(),
                command.projectId(),
                project.lead(),
                List.copyOf(all),
                command.subject(),
                command.effectiveOn()));
    }

    private static List<DialogueEvent> reply(Open dialogue, ReplyForCouncil command, Facts facts) {
        requireParticipant(dialogue, null, facts);
        if (!facts.actsFor(PartyType.MUNICIPALITY)) {
            throw new CommandRejected(NOT_THE_COUNCIL);
        }
        return List.of(
                new CouncilReplied(command.dialogueId(), facts.onBehalfOf(), command.reply(), command.effectiveOn()));
    }

    private static List<DialogueEvent> conclude(Open dialogue, ConcludeDialogue command, Facts facts) {
        if (!facts.isActedFor(dialogue.opener())) {
            throw new CommandRejected(NOT_THE_OPENER);
        }
        facts.requireCover(dialogue.projectId(), null);
        return List.of(new DialogueConcluded(
                command.dialogueId(), command.conclusion(), command.statement(), command.effectiveOn()));
    }

    /** {@code quantity}: what is spoken of; who binds its party up to an amount speaks for it so far. */
    private static void requireParticipant(Open dialogue, @Nullable Quantity quantity, Facts facts) {
        if (dialogue.participants().stream().noneMatch(facts::isActedFor)) {
            throw new CommandRejected(NOT_A_PARTICIPANT);
        }
        facts.requireCover(dialogue.projectId(), quantity);
    }

    private static Open open(DialogueState state, DialogueCommand command, Facts facts) {
        var dialogue = DialogueState.open(state);
        facts.requireNotInTheFuture(command.effectiveOn());
        if (command.effectiveOn().isBefore(dialogue.since())) {
            throw new CommandRejected(BEFORE_THE_DIALOGUE, "/effectiveOn");
        }
        return dialogue;
    }
}

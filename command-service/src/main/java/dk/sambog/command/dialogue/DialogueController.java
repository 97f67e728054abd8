package dk.sambog.command.dialogue;

import dk.sambog.command.dialogue.DialogueBodies.ConcludeDialogueBody;
import dk.sambog.command.dialogue.DialogueBodies.CouncilReplyBody;
import dk.sambog.command.dialogue.DialogueBodies.OpenDialogueBody;
import dk.sambog.command.dialogue.DialogueBodies.StatePositionBody;
import dk.sambog.command.dialogue.DialogueBodies.VoiceCommitmentBody;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.dialogue.DialogueId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dialogues over HTTP. */
@RestController
@RequestMapping("/api/v1/dialogues")
class DialogueController {
    @PostMapping
    ResponseEntity<CommandAnswer> open(@Valid @RequestBody OpenDialogueBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/positions")
    ResponseEntity<CommandAnswer> state(
            @PathVariable DialogueId id, @Valid @RequestBody StatePositionBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/replies")
    ResponseEntity<CommandAnswer> reply(
            @PathVariable DialogueId id, @Valid @RequestBody CouncilReplyBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/commitments")
    ResponseEntity<CommandAnswer> voice(
            @PathVariable DialogueId id, @Valid @RequestBody VoiceCommitmentBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/conclusion")
    ResponseEntity<CommandAnswer> conclude(
            @PathVariable DialogueId id, @Valid @RequestBody ConcludeDialogueBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}

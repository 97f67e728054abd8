package dk.sambog.command.dialogue;

import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.Measured;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.body.Versioned;
import dk.sambog.command.dialogue.DialogueCommand.ConcludeDialogue;
import dk.sambog.command.dialogue.DialogueCommand.OpenDialogue;
import dk.sambog.command.dialogue.DialogueCommand.ReplyForCouncil;
import dk.sambog.command.dialogue.DialogueCommand.StatePosition;
import dk.sambog.command.dialogue.DialogueCommand.VoiceCommitment;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded.Conclusion;
import dk.sambog.events.dialogue.DialogueId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests say in a dialogue. */
final class DialogueBodies {
    private DialogueBodies() {}

    record OpenDialogueBody(
            @NotNull ProjectId projectId,
            @NotNull @Size(max = 200) List<@NotNull PartyId> participants,
            @NotBlank @Size(max = 4000) String subject,
            @Nullable LocalDate effectiveOn)
            implements DatedBody {
        @Override
        public OpenDialogue command(Translation translation, LocalDate on) {
            return new OpenDialogue(
                    translation.newId(DialogueId::new),
                    projectId,
                    participants,
                    translation.keepText("/subject", subject),
                    on);
        }
    }

    record StatePositionBody(
            @NotBlank @Size(max = 10_000) String position,
            @Nullable LocalDate effectiveOn) implements DatedBody {
        @Override
        public StatePosition command(Translation translation, LocalDate on) {
            return new StatePosition(
                    translation.target(DialogueId::new), translation.keepText("/position", position), on);
        }
    }

    record CouncilReplyBody(
            @NotBlank @Size(max = 10_000) String reply,
            @Nullable LocalDate effectiveOn) implements DatedBody {
        @Override
        public ReplyForCouncil command(Translation translation, LocalDate on) {
            return new ReplyForCouncil(translation.target(DialogueId::new), translation.keepText("/reply", reply), on);
        }
    }

    record VoiceCommitmentBody(
            QuantityBody.@Nullable Money money,
            @Nullable Long minutes,
            QuantityBody.@Nullable Units units,
            @NotBlank @Size(max = 10_000) String statement,
            @Nullable LocalDate effectiveOn)
            implements DatedBody, Measured {
        @Override
        public VoiceCommitment command(Translation translation, LocalDate on) {
            return new VoiceCommitment(
                    translation.target(DialogueId::new), quantity(), translation.keepText("/statement", statement), on);
        }
    }

    record ConcludeDialogueBody(
            @NotNull Conclusion conclusion,
            @NotBlank @Size(max = 10_000) String statement,
            @Nullable LocalDate effectiveOn)
            implements DatedBody, Versioned {
        @Override
        public ConcludeDialogue command(Translation translation, LocalDate on) {
            return new ConcludeDialogue(
                    translation.target(DialogueId::new), conclusion, translation.keepText("/statement", statement), on);
        }
    }
}

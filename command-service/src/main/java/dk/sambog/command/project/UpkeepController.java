package dk.sambog.command.project;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.project.ProjectCommand.AdoptCommitment;
import dk.sambog.command.project.ProjectCommand.HoldReview;
import dk.sambog.command.project.ProjectCommand.JoinAlliance;
import dk.sambog.command.project.ProjectCommand.NoteBarrier;
import dk.sambog.command.project.ProjectCommand.RecordInspection;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectEvent.BarrierNoted.Barrier;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded.Finding;
import dk.sambog.events.project.ProjectEvent.ReviewHeld.Decision;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.project.StandingCommitmentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What keeps a project alive beside its stages, over HTTP. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
class UpkeepController {
    @PostMapping("/alliances")
    ResponseEntity<CommandAnswer> join(
            @PathVariable ProjectId id, @Valid @RequestBody JoinAllianceBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/standing-commitments")
    ResponseEntity<CommandAnswer> adopt(
            @PathVariable ProjectId id, @Valid @RequestBody AdoptCommitmentBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/standing-commitments/{commitmentId}/inspections")
    ResponseEntity<CommandAnswer> inspect(
            @PathVariable ProjectId id,
            @PathVariable StandingCommitmentId commitmentId,
            @Valid @RequestBody RecordInspectionBody body,
            CommandRequest request) {
        return request.handle(body.of(commitmentId), id.value());
    }

    @PostMapping("/reviews")
    ResponseEntity<CommandAnswer> review(
            @PathVariable ProjectId id, @Valid @RequestBody HoldReviewBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/barriers")
    ResponseEntity<CommandAnswer> note(
            @PathVariable ProjectId id, @Valid @RequestBody NoteBarrierBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}

record JoinAllianceBody(@NotNull PartyId alliance, @Nullable LocalDate effectiveOn) implements DatedBody {
    @Override
    public JoinAlliance command(Translation translation, LocalDate on) {
        return new JoinAlliance(translation.target(ProjectId::new), alliance, on);
    }
}

record AdoptCommitmentBody(
        @NotBlank @Size(max = 4000) String what,
        @NotNull LocalDate firstDueOn,
        @NotNull @Min(1) @Max(120) Integer everyMonths,
        @Nullable LocalDate effectiveOn)
        implements DatedBody {
    @Override
    public AdoptCommitment command(Translation translation, LocalDate on) {
        return new AdoptCommitment(
                translation.target(ProjectId::new),
                translation.newId(StandingCommitmentId::new),
                translation.keepText("/what", what),
                firstDueOn,
                everyMonths,
                on);
    }
}

record RecordInspectionBody(
        @NotNull Finding finding,
        @Nullable @Size(min = 1, max = 4000) String note,
        @Nullable LocalDate effectiveOn) {
    /** Of the commitment in the path. */
    CommandBody of(StandingCommitmentId commitment) {
        return translation -> List.of(new RecordInspection(
                translation.target(ProjectId::new),
                commitment,
                finding,
                translation.orToday(effectiveOn),
                translation.keepTextIfAny("/note", note)));
    }
}

record HoldReviewBody(
        @NotNull Decision decision,
        @NotBlank @Size(max = 10_000) String reason,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate effectiveOn)
        implements DatedBody {
    @Override
    public HoldReview command(Translation translation, LocalDate on) {
        return new HoldReview(
                translation.target(ProjectId::new), decision, translation.keepText("/reason", reason), nextOn, on);
    }
}

record NoteBarrierBody(
        @NotNull Barrier barrier,
        @NotBlank @Size(max = 10_000) String description,
        @Nullable LocalDate effectiveOn) implements DatedBody {
    @Override
    public NoteBarrier command(Translation translation, LocalDate on) {
        return new NoteBarrier(
                translation.target(ProjectId::new), barrier, translation.keepText("/description", description), on);
    }
}

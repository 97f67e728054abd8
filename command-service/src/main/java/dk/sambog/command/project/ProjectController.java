package dk.sambog.command.project;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.lint.TextLint;
import dk.sambog.command.project.ProjectCommand.ClosePledging;
import dk.sambog.command.project.ProjectCommand.OpenPledging;
import dk.sambog.command.project.ProjectCommand.OpenProject;
import dk.sambog.command.project.ProjectCommand.SetProductionForm;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects over HTTP. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {
    @PostMapping
    ResponseEntity<CommandAnswer> open(@Valid @RequestBody OpenProjectBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/production-form")
    ResponseEntity<CommandAnswer> setForm(
            @PathVariable ProjectId id, @Valid @RequestBody SetProductionFormBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/pledging-opening")
    ResponseEntity<CommandAnswer> openPledging(
            @PathVariable ProjectId id, @Valid @RequestBody OpenPledgingBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/pledging-closing")
    ResponseEntity<CommandAnswer> closePledging(
            @PathVariable ProjectId id, @Valid @RequestBody ClosePledgingBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}

record OpenProjectBody(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String title,

        @Nullable @Size(min = 1, max = 10_000) String description,
        @NotNull ProductionForm form,
        @Nullable PartyId lead,
        @Nullable List<@NotNull @Valid ReferenceBody> externalReferences,
        @Nullable LocalDate effectiveOn)
        implements CommandBody {
    record ReferenceBody(@NotNull String scheme, @NotNull String value) {}

    @Override
    public List<ProjectCommand> commands(Translation translation) {
        return List.of(new OpenProject(
                translation.newId(ProjectId::new),
                lead,
                form,
                translation.keepText("/title", title),
                translation.keepTextIfAny("/description", description),
                references(),
                effectiveOn == null ? translation.today() : effectiveOn));
    }

    private List<ExternalReference> references() {
        return externalReferences == null
                ? List.of()
                : IntStream.range(0, externalReferences.size())
                        .mapToObj(i -> {
                            var reference = externalReferences.get(i);
                            // A reference stands in the event itself, where nothing can be taken out again.
                            return new ExternalReference(
                                    reference.scheme(),
                                    TextLint.requireNoCpr("/externalReferences/" + i + "/value", reference.value()));
                        })
                        .toList();
    }
}

record SetProductionFormBody(
        @NotNull ProductionForm form,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable LocalDate effectiveOn) implements CommandBody {
    @Override
    public List<ProjectCommand> commands(Translation translation) {
        return List.of(new SetProductionForm(
                translation.target(ProjectId::new),
                form,
                effectiveOn == null ? translation.today() : effectiveOn,
                translation.keepText("/reason", reason)));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}

record OpenPledgingBody(@Nullable LocalDate effectiveOn) implements CommandBody {
    @Override
    public List<ProjectCommand> commands(Translation translation) {
        return List.of(new OpenPledging(
                translation.target(ProjectId::new), effectiveOn == null ? translation.today() : effectiveOn));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}

record ClosePledgingBody(@Nullable LocalDate effectiveOn) implements CommandBody {
    @Override
    public List<ProjectCommand> commands(Translation translation) {
        return List.of(new ClosePledging(
                translation.target(ProjectId::new), effectiveOn == null ? translation.today() : effectiveOn));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}

package dk.sambog.command.project;

import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.body.Versioned;
import dk.sambog.command.lint.TextLint;
import dk.sambog.command.project.ProjectCommand.ClosePledging;
import dk.sambog.command.project.ProjectCommand.CloseProject;
import dk.sambog.command.project.ProjectCommand.EnterStage;
import dk.sambog.command.project.ProjectCommand.OpenPledging;
import dk.sambog.command.project.ProjectCommand.OpenProject;
import dk.sambog.command.project.ProjectCommand.ResumeProject;
import dk.sambog.command.project.ProjectCommand.SuspendProject;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.project.ProjectStage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What requests say of how a project begins, is produced, goes on and ends. */
final class ProjectBodies {
    private ProjectBodies() {}

    record OpenProjectBody(
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String title,

            @Nullable @Size(min = 1, max = 10_000) String description,
            @NotNull ProductionForm form,
            @Nullable PartyId lead,
            @Nullable List<@NotNull @Valid ReferenceBody> externalReferences,
            @Nullable LocalDate effectiveOn)
            implements DatedBody {
        record ReferenceBody(
                @NotNull String scheme, @NotNull String value) {}

        @Override
        public OpenProject command(Translation translation, LocalDate on) {
            return new OpenProject(
                    translation.newId(ProjectId::new),
                    lead,
                    form,
                    translation.keepText("/title", title),
                    translation.keepTextIfAny("/description", description),
                    references(),
                    on);
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
                                        TextLint.requireNoCpr(
                                                "/externalReferences/" + i + "/value", reference.value()));
                            })
                            .toList();
        }
    }

    record OpenPledgingBody(@Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public OpenPledging command(Translation translation, LocalDate on) {
            return new OpenPledging(translation.target(ProjectId::new), on);
        }
    }

    record ClosePledgingBody(@Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public ClosePledging command(Translation translation, LocalDate on) {
            return new ClosePledging(translation.target(ProjectId::new), on);
        }
    }

    record EnterStageBody(
            @NotNull ProjectStage stage,
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn)
            implements DatedBody, Versioned {
        @Override
        public EnterStage command(Translation translation, LocalDate on) {
            return new EnterStage(
                    translation.target(ProjectId::new), stage, on, translation.keepTextIfAny("/reason", reason));
        }
    }

    record SuspendProjectBody(
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public SuspendProject command(Translation translation, LocalDate on) {
            return new SuspendProject(translation.target(ProjectId::new), on, translation.keepText("/reason", reason));
        }
    }

    record ResumeProjectBody(
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public ResumeProject command(Translation translation, LocalDate on) {
            return new ResumeProject(
                    translation.target(ProjectId::new), on, translation.keepTextIfAny("/reason", reason));
        }
    }

    record CloseProjectBody(
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public CloseProject command(Translation translation, LocalDate on) {
            return new CloseProject(
                    translation.target(ProjectId::new), on, translation.keepTextIfAny("/reason", reason));
        }
    }
}

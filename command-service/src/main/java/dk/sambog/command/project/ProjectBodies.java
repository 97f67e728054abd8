package dk.sambog.command.project;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.lint.TextLint;
import dk.sambog.command.project.ProjectCommand.ClosePledging;
import dk.sambog.command.project.ProjectCommand.CloseProject;
import dk.sambog.command.project.ProjectCommand.EnterStage;
import dk.sambog.command.project.ProjectCommand.OpenPledging;
import dk.sambog.command.project.ProjectCommand.OpenProject;
import dk.sambog.command.project.ProjectCommand.ResumeProject;
import dk.sambog.command.project.ProjectCommand.SetProductionForm;
import dk.sambog.command.project.ProjectCommand.SuspendProject;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.Role;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.Governance.ApprovalLimit;
import dk.sambog.events.project.Governance.DecisionBody;
import dk.sambog.events.project.Governance.SigningRule;
import dk.sambog.events.project.Governance.VoteMethod;
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
            implements CommandBody {
        record ReferenceBody(
                @NotNull String scheme, @NotNull String value) {}

        @Override
        public List<ProjectCommand> commands(Translation translation) {
            return List.of(new OpenProject(
                    translation.newId(ProjectId::new),
                    lead,
                    form,
                    translation.keepText("/title", title),
                    translation.keepTextIfAny("/description", description),
                    references(),
                    translation.orToday(effectiveOn)));
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

    /** Roles and rules left out are those of the form. */
    record SetProductionFormBody(
            @NotNull ProductionForm form,
            @Nullable @Size(max = 20) List<@NotNull Role> roles,
            @Nullable @Valid GovernanceBody governance,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        record GovernanceBody(
                @NotNull DecisionBody decisionBody,
                @NotNull VoteMethod voteMethod,
                @NotNull Integer quorumPercent,
                @NotNull SigningRule signingRule,
                @NotNull @Size(max = 20) List<@NotNull @Valid ApprovalLimitBody> approvalLimits) {
            private Governance governance() {
                return new Governance(
                        decisionBody,
                        voteMethod,
                        quorumPercent,
                        signingRule,
                        IntStream.range(0, approvalLimits.size())
                                .mapToObj(i -> approvalLimits.get(i).limit("/governance/approvalLimits/" + i))
                                .toList());
            }
        }

        record ApprovalLimitBody(@NotNull Role approver, QuantityBody.@NotNull Money money) {
            private ApprovalLimit limit(String pointer) {
                return new ApprovalLimit(approver, new QuantityBody(money, null, null).toQuantity(pointer));
            }
        }

        @Override
        public List<ProjectCommand> commands(Translation translation) {
            return List.of(new SetProductionForm(
                    translation.target(ProjectId::new),
                    form,
                    roles == null ? Governance.rolesOf(form) : roles,
                    governance == null ? Governance.of(form) : governance.governance(),
                    translation.orToday(effectiveOn),
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
            return List.of(new OpenPledging(translation.target(ProjectId::new), translation.orToday(effectiveOn)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record ClosePledgingBody(@Nullable LocalDate effectiveOn) implements CommandBody {
        @Override
        public List<ProjectCommand> commands(Translation translation) {
            return List.of(new ClosePledging(translation.target(ProjectId::new), translation.orToday(effectiveOn)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record EnterStageBody(
            @NotNull ProjectStage stage,
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<ProjectCommand> commands(Translation translation) {
            return List.of(new EnterStage(
                    translation.target(ProjectId::new),
                    stage,
                    translation.orToday(effectiveOn),
                    translation.keepTextIfAny("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record SuspendProjectBody(
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements CommandBody {
        @Override
        public List<ProjectCommand> commands(Translation translation) {
            return List.of(new SuspendProject(
                    translation.target(ProjectId::new),
                    translation.orToday(effectiveOn),
                    translation.keepText("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record ResumeProjectBody(
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements CommandBody {
        @Override
        public List<ProjectCommand> commands(Translation translation) {
            return List.of(new ResumeProject(
                    translation.target(ProjectId::new),
                    translation.orToday(effectiveOn),
                    translation.keepTextIfAny("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record CloseProjectBody(
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements CommandBody {
        @Override
        public List<ProjectCommand> commands(Translation translation) {
            return List.of(new CloseProject(
                    translation.target(ProjectId::new),
                    translation.orToday(effectiveOn),
                    translation.keepTextIfAny("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }
}

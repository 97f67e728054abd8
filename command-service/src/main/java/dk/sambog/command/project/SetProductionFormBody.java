package dk.sambog.command.project;

import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.body.Versioned;
import dk.sambog.command.project.ProjectCommand.SetProductionForm;
import dk.sambog.events.party.Role;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.Governance.ApprovalLimit;
import dk.sambog.events.project.Governance.DecisionBody;
import dk.sambog.events.project.Governance.SigningRule;
import dk.sambog.events.project.Governance.VoteMethod;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Roles and rules left out are those of the form. */
record SetProductionFormBody(
        @NotNull ProductionForm form,
        @Nullable @Size(max = 20) List<@NotNull Role> roles,
        @Nullable @Valid GovernanceBody governance,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable LocalDate effectiveOn)
        implements DatedBody, Versioned {
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
    public SetProductionForm command(Translation translation, LocalDate on) {
        return new SetProductionForm(
                translation.target(ProjectId::new),
                form,
                roles == null ? Governance.rolesOf(form) : roles,
                governance == null ? Governance.of(form) : governance.governance(),
                on,
                translation.keepText("/reason", reason));
    }
}

package dk.sambog.command.proposal;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.proposal.ProposalCommand.AssessFeasibility;
import dk.sambog.command.proposal.ProposalCommand.EstimateCost;
import dk.sambog.command.proposal.ProposalCommand.ProposeSolution;
import dk.sambog.command.proposal.ProposalCommand.RejectProposal;
import dk.sambog.command.proposal.ProposalCommand.ReviseProposal;
import dk.sambog.command.proposal.ProposalCommand.SelectProposal;
import dk.sambog.command.proposal.ProposalCommand.ShortlistProposal;
import dk.sambog.command.proposal.ProposalCommand.WithdrawProposal;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed.Feasibility;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests say of a proposal. */
final class ProposalBodies {
    private ProposalBodies() {}

    record ProposeSolutionBody(
            @Nullable ProjectId projectId,
            @NotNull @Size(max = 50) List<@NotNull NeedId> needs,

            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String title,

            @NotBlank @Size(max = 10_000) String description,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<ProposalCommand> commands(Translation translation) {
            return List.of(new ProposeSolution(
                    translation.newId(ProposalId::new),
                    projectId,
                    needs,
                    translation.keepText("/title", title),
                    translation.keepText("/description", description),
                    translation.orToday(effectiveOn)));
        }
    }

    record ReviseProposalBody(
            @NotNull @Size(max = 50) List<@NotNull NeedId> needs,

            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String title,

            @NotBlank @Size(max = 10_000) String description,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<ProposalCommand> commands(Translation translation) {
            return List.of(new ReviseProposal(
                    translation.target(ProposalId::new),
                    needs,
                    translation.keepText("/title", title),
                    translation.keepText("/description", description),
                    translation.keepText("/reason", reason),
                    translation.orToday(effectiveOn)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record AssessFeasibilityBody(
            @NotNull Feasibility feasibility,
            @NotBlank @Size(max = 10_000) String statement,
            @Nullable DocumentId documentId,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<ProposalCommand> commands(Translation translation) {
            return List.of(new AssessFeasibility(
                    translation.target(ProposalId::new),
                    feasibility,
                    translation.keepText("/statement", statement),
                    documentId == null ? null : translation.document("/documentId", documentId),
                    translation.orToday(effectiveOn)));
        }
    }

    record EstimateCostBody(
            QuantityBody.@Nullable Money money,
            @Nullable Long minutes,
            QuantityBody.@Nullable Units units,
            @NotBlank @Size(max = 10_000) String basis,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<ProposalCommand> commands(Translation translation) {
            return List.of(new EstimateCost(
                    translation.target(ProposalId::new),
                    new QuantityBody(money, minutes, units).toQuantity(""),
                    translation.keepText("/basis", basis),
                    translation.orToday(effectiveOn)));
        }
    }

    record ShortlistProposalBody(
            @Nullable ProjectId projectId, @Nullable LocalDate effectiveOn) implements CommandBody {
        @Override
        public List<ProposalCommand> commands(Translation translation) {
            return List.of(new ShortlistProposal(
                    translation.target(ProposalId::new), projectId, translation.orToday(effectiveOn)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record SelectProposalBody(
            @Nullable VoteId voteId,
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<ProposalCommand> commands(Translation translation) {
            return List.of(new SelectProposal(
                    translation.target(ProposalId::new),
                    voteId,
                    translation.keepTextIfAny("/reason", reason),
                    translation.orToday(effectiveOn)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record RejectProposalBody(
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements CommandBody {
        @Override
        public List<ProposalCommand> commands(Translation translation) {
            return List.of(new RejectProposal(
                    translation.target(ProposalId::new),
                    translation.keepText("/reason", reason),
                    translation.orToday(effectiveOn)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record WithdrawProposalBody(
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements CommandBody {
        @Override
        public List<ProposalCommand> commands(Translation translation) {
            return List.of(new WithdrawProposal(
                    translation.target(ProposalId::new),
                    translation.keepTextIfAny("/reason", reason),
                    translation.orToday(effectiveOn)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }
}

package dk.sambog.command.proposal;

import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.Measured;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.body.Versioned;
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
            implements DatedBody {
        @Override
        public ProposeSolution command(Translation translation, LocalDate on) {
            return new ProposeSolution(
                    translation.newId(ProposalId::new),
                    projectId,
                    needs,
                    translation.keepText("/title", title),
                    translation.keepText("/description", description),
                    on);
        }
    }

    record ReviseProposalBody(
            @NotNull @Size(max = 50) List<@NotNull NeedId> needs,

            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String title,

            @NotBlank @Size(max = 10_000) String description,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn)
            implements DatedBody, Versioned {
        @Override
        public ReviseProposal command(Translation translation, LocalDate on) {
            return new ReviseProposal(
                    translation.target(ProposalId::new),
                    needs,
                    translation.keepText("/title", title),
                    translation.keepText("/description", description),
                    translation.keepText("/reason", reason),
                    on);
        }
    }

    record AssessFeasibilityBody(
            @NotNull Feasibility feasibility,
            @NotBlank @Size(max = 10_000) String statement,
            @Nullable DocumentId documentId,
            @Nullable LocalDate effectiveOn)
            implements DatedBody {
        @Override
        public AssessFeasibility command(Translation translation, LocalDate on) {
            return new AssessFeasibility(
                    translation.target(ProposalId::new),
                    feasibility,
                    translation.keepText("/statement", statement),
                    documentId == null ? null : translation.document("/documentId", documentId),
                    on);
        }
    }

    record EstimateCostBody(
            QuantityBody.@Nullable Money money,
            @Nullable Long minutes,
            QuantityBody.@Nullable Units units,
            @NotBlank @Size(max = 10_000) String basis,
            @Nullable LocalDate effectiveOn)
            implements DatedBody, Measured {
        @Override
        public EstimateCost command(Translation translation, LocalDate on) {
            return new EstimateCost(
                    translation.target(ProposalId::new), quantity(), translation.keepText("/basis", basis), on);
        }
    }

    record ShortlistProposalBody(
            @Nullable ProjectId projectId, @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public ShortlistProposal command(Translation translation, LocalDate on) {
            return new ShortlistProposal(translation.target(ProposalId::new), projectId, on);
        }
    }

    record SelectProposalBody(
            @Nullable VoteId voteId,
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn)
            implements DatedBody, Versioned {
        @Override
        public SelectProposal command(Translation translation, LocalDate on) {
            return new SelectProposal(
                    translation.target(ProposalId::new), voteId, translation.keepTextIfAny("/reason", reason), on);
        }
    }

    record RejectProposalBody(
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public RejectProposal command(Translation translation, LocalDate on) {
            return new RejectProposal(translation.target(ProposalId::new), translation.keepText("/reason", reason), on);
        }
    }

    record WithdrawProposalBody(
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
        @Override
        public WithdrawProposal command(Translation translation, LocalDate on) {
            return new WithdrawProposal(
                    translation.target(ProposalId::new), translation.keepTextIfAny("/reason", reason), on);
        }
    }
}

package dk.sambog.command.proposal;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed.Feasibility;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of a proposal. */
sealed interface ProposalCommand extends LedgerCommand {
    ProposalId proposalId();

    LocalDate effectiveOn();

    @Override
    default StreamId stream() {
        return StreamId.of("proposal", proposalId());
    }

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.LEAD);
    }

    @Override
    default List<Guard.Lock> guards() {
        return List.of(new Guard.OfProposal(proposalId()).toChange());
    }

    record ProposeSolution(
            ProposalId proposalId,
            @Nullable ProjectId projectId,
            List<NeedId> needs,
            TextRef title,
            TextRef description,
            LocalDate effectiveOn)
            implements ProposalCommand {
        @Override
        public List<Guard.Lock> guards() {
            return Stream.concat(
                            Stream.ofNullable(projectId).map(project -> new Guard.OfProject(project).toRead()),
                            locksOf(needs))
                    .toList();
        }
    }

    record ReviseProposal(
            ProposalId proposalId,
            List<NeedId> needs,
            TextRef title,
            TextRef description,
            TextRef reason,
            LocalDate effectiveOn)
            implements ProposalCommand {
        @Override
        public List<Guard.Lock> guards() {
            return Stream.concat(Stream.of(new Guard.OfProposal(proposalId).toChange()), locksOf(needs))
                    .toList();
        }
    }

    record AssessFeasibility(
            ProposalId proposalId,
            Feasibility feasibility,
            TextRef statement,
            @Nullable DocumentRef report,
            LocalDate effectiveOn)
            implements ProposalCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD, MandateAct.RECORD, MandateAct.VERIFY);
        }
    }

    record EstimateCost(ProposalId proposalId, Quantity estimate, TextRef basis, LocalDate effectiveOn)
            implements ProposalCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD, MandateAct.RECORD, MandateAct.VERIFY);
        }
    }

    /**
     * The project goes on with it.
     *
     * @param projectId the project that takes it up, or null when it was made to one
     */
    record ShortlistProposal(
            ProposalId proposalId, @Nullable ProjectId projectId, LocalDate effectiveOn) implements ProposalCommand {
        @Override
        public List<Guard.Lock> guards() {
            return Stream.concat(
                            Stream.of(new Guard.OfProposal(proposalId).toChange()),
                            Stream.ofNullable(projectId).map(project -> new Guard.OfProject(project).toRead()))
                    .toList();
        }
    }

    record SelectProposal(
            ProposalId proposalId,
            @Nullable VoteId voteId,
            @Nullable TextRef reason,
            LocalDate effectiveOn) implements ProposalCommand {}

    record RejectProposal(ProposalId proposalId, TextRef reason, LocalDate effectiveOn) implements ProposalCommand {}

    record WithdrawProposal(ProposalId proposalId, @Nullable TextRef reason, LocalDate effectiveOn)
            implements ProposalCommand {}

    private static Stream<Guard.Lock> locksOf(List<NeedId> needs) {
        return needs.stream().distinct().map(need -> new Guard.OfNeed(need).toRead());
    }
}

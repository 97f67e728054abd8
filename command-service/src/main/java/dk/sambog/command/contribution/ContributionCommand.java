package dk.sambog.command.contribution;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.contribution.EvidenceTier;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a contribution. */
sealed interface ContributionCommand extends LedgerCommand {
    ContributionId contributionId();

    @Override
    default StreamId stream() {
        return StreamId.of("contribution", contributionId());
    }

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.RECORD);
    }

    /** A document and how strong it is. */
    record Evidence(DocumentRef document, EvidenceTier tier) {}

    /**
     * @param received whether it has arrived already
     */
    record RecordContribution(
            ContributionId contributionId,
            ProjectId projectId,
            PartyId giver,
            ContributionKind kind,
            Quantity quantity,
            @Nullable PledgeId pledgeId,
            @Nullable String planLine,
            List<Evidence> evidence,
            boolean received,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef note,
            @Nullable TextRef reason)
            implements ContributionCommand {
        @Override
        public List<Guard.Lock> guards() {
            var project = new Guard.OfProject(projectId).toRead();
            var giver = new Guard.OfParty(this.giver).toRead();
            return pledgeId == null
                    ? List.of(project, giver)
                    : List.of(project, giver, new Guard.OfPledge(pledgeId).toChange());
        }
    }

    record AttachEvidence(ContributionId contributionId, Evidence evidence) implements ContributionCommand {}

    /**
     * @param pledgeId the pledge the caller says it keeps, or null; it must be the one recorded
     */
    record ReceiveContribution(
            ContributionId contributionId,
            @Nullable PledgeId pledgeId,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef reason)
            implements ContributionCommand {
        @Override
        public List<Guard.Lock> guards() {
            return pledgeId == null ? List.of() : List.of(new Guard.OfPledge(pledgeId).toChange());
        }
    }

    record VerifyContribution(
            ContributionId contributionId,
            Quantity accepted,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef reason)
            implements ContributionCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.VERIFY);
        }
    }

    record ReverseContribution(
            ContributionId contributionId,
            Quantity quantity,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            TextRef reason)
            implements ContributionCommand {}
}

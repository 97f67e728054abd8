package dk.sambog.command.pledge;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a pledge. The giver is the party acted for. */
sealed interface PledgeCommand extends LedgerCommand {
    PledgeId pledgeId();

    @Override
    default StreamId stream() {
        return StreamId.of("pledge", pledgeId());
    }

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.PLEDGE);
    }

    record MakePledge(
            PledgeId pledgeId,
            ProjectId projectId,
            ContributionKind kind,
            Quantity quantity,
            @Nullable String planLine,
            @Nullable LocalDate deadline,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef terms,
            @Nullable TextRef reason)
            implements PledgeCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfProject(projectId).toRead());
        }
    }

    record AmendPledge(
            PledgeId pledgeId, Quantity quantity, LocalDate effectiveOn, LocalDate accountingDate, TextRef reason)
            implements PledgeCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfPledge(pledgeId).toChange());
        }
    }

    record CommitPledge(
            PledgeId pledgeId,
            AgreementId agreementId,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            @Nullable TextRef reason)
            implements PledgeCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.PLEDGE).on(effectiveOn);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfAgreement(agreementId).toRead(), new Guard.OfPledge(pledgeId).toChange());
        }
    }

    /** Sent by the ledger itself, in the transaction of the contribution that keeps the promise. */
    record FulfilPledge(
            PledgeId pledgeId,
            ContributionId contributionId,
            Quantity quantity,
            LocalDate effectiveOn,
            LocalDate accountingDate)
            implements PledgeCommand {
        @Override
        public Authority authority() {
            return Authority.none();
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfPledge(pledgeId).toChange());
        }
    }

    record WithdrawPledge(PledgeId pledgeId, LocalDate effectiveOn, LocalDate accountingDate, TextRef reason)
            implements PledgeCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfPledge(pledgeId).toChange());
        }
    }
}

package dk.sambog.command.agreement.rule;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Commitment;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Source;
import dk.sambog.events.agreement.AgreementEvent.Period;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.AmendmentEvent.Change;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.agreement.TerminationGround;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agreement. Drafter and signatory are the party acted for. */
public sealed interface AgreementCommand extends LedgerCommand {
    AgreementId agreementId();

    @Override
    default StreamId stream() {
        return StreamId.of("agreement", agreementId());
    }

    /**
     * A text to sign, with its files and who must sign it.
     *
     * @param effectiveOn the day it is proposed
     * @param reason why it is recorded late, or null
     */
    record Wording(
            TextRef text,
            List<DocumentRef> documents,
            Period period,
            List<PartyId> signatories,
            LocalDate effectiveOn,
            @Nullable TextRef reason) {}

    /** Drafts it together with version 1. */
    record DraftAgreement(
            AgreementId agreementId, ProjectId projectId, Wording wording, List<ExternalReference> externalReferences)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN, MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return readProjectAnd(projectId, wording.signatories().stream());
        }
    }

    record ProposeVersion(AgreementId agreementId, Wording wording) implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN, MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return readParties(wording.signatories().stream()).toList();
        }
    }

    /** Says anew what stands on its file: the references are the whole. */
    record FileAgreement(AgreementId agreementId, List<ExternalReference> externalReferences)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN, MandateAct.LEAD);
        }
    }

    /**
     * Proposes to change what is in force.
     *
     * @param signatories who must sign; empty for every party and who comes in
     */
    record ProposeAmendment(
            AgreementId agreementId,
            Change change,
            TextRef text,
            List<DocumentRef> documents,
            List<PartyId> signatories,
            LocalDate effectiveOn,
            TextRef reason)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN, MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return readParties(Stream.concat(signatories.stream(), Stream.ofNullable(change.to())))
                    .toList();
        }
    }

    record RecordBreach(
            AgreementId agreementId, PartyId party, List<DocumentRef> documents, LocalDate effectiveOn, TextRef reason)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN, MandateAct.LEAD, MandateAct.RECORD);
        }
    }

    /** Ends it: a legal act, so the mandate must hold on the day of it too. */
    record TerminateAgreement(
            AgreementId agreementId,
            TerminationGround ground,
            LocalDate lastDay,
            List<DocumentRef> documents,
            LocalDate effectiveOn,
            TextRef reason)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN).on(effectiveOn);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfAgreement(agreementId).toChange());
        }
    }

    /**
     * Signs exactly the version, or amendment, that {@code versionHash} names.
     *
     * @param effectiveOn the day of the signature: a legal act, so the mandate must hold then too
     * @param reason why it is recorded late, or null
     */
    record SignAgreement(
            AgreementId agreementId,
            int version,
            String versionHash,
            SignatureMethod method,
            LocalDate effectiveOn,
            @Nullable TextRef reason)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN).on(effectiveOn);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfAgreement(agreementId).toChange());
        }
    }

    record RecordFromSource(
            AgreementId agreementId,
            ProjectId projectId,
            Source source,
            List<Commitment> commitments,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            List<ExternalReference> externalReferences,
            LocalDate effectiveOn,
            LocalDate accountingDate)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.IMPORT);
        }

        @Override
        public List<Guard.Lock> guards() {
            return Stream.concat(
                            Stream.of(new Guard.OfInstallation().toRead()),
                            readProjectAnd(projectId, commitments.stream().map(Commitment::party)).stream())
                    .toList();
        }
    }

    private static List<Guard.Lock> readProjectAnd(ProjectId project, Stream<PartyId> parties) {
        return Stream.concat(Stream.of(new Guard.OfProject(project).toRead()), readParties(parties))
                .toList();
    }

    private static Stream<Guard.Lock> readParties(Stream<PartyId> parties) {
        return parties.distinct().map(party -> new Guard.OfParty(party).toRead());
    }
}

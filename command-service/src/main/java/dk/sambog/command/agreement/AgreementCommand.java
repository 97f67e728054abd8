package dk.sambog.command.agreement;

import dk.sambog.command.decision.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Commitment;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Source;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agreement. Drafter and signatory are the party acted for. */
sealed interface AgreementCommand extends LedgerCommand {
    AgreementId agreementId();

    @Override
    default StreamId stream() {
        return StreamId.of("agreement", agreementId());
    }

    /** Drafts it together with version 1. */
    record DraftAgreement(AgreementId agreementId, ProjectId projectId, TextRef text, List<PartyId> signatories)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN, MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return readProjectAnd(projectId, signatories.stream());
        }
    }

    record ProposeVersion(AgreementId agreementId, TextRef text, List<PartyId> signatories)
            implements AgreementCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.SIGN, MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return readParties(signatories.stream()).toList();
        }
    }

    /**
     * Signs exactly the version that {@code versionHash} names.
     *
     * @param effectiveOn the day of the signature: a legal act, so the mandate must hold then too
     */
    record SignAgreement(
            AgreementId agreementId, int version, String versionHash, SignatureMethod method, LocalDate effectiveOn)
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

package dk.sambog.events.agreement;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an agreement. */
public sealed interface AgreementEvent extends LedgerEvent {
    AgreementId agreementId();

    /**
     * A published award, budget or grant list says that these parties committed these amounts. Nobody signed here.
     *
     * @param source the file it stands in, and the first line of the record there, counted from 1
     * @param inForceFrom first day the source gives, or null
     * @param inForceTo last day the source gives, or null
     */
    record AgreementRecordedFromSource(
            AgreementId agreementId,
            ProjectId projectId,
            Source source,
            List<Commitment> commitments,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            List<ExternalReference> externalReferences,
            LocalDate effectiveOn,
            LocalDate accountingDate)
            implements AgreementEvent {
        /** Where it is read from: the document, the line, and the key that names the record in that file. */
        public record Source(DocumentRef document, long line, String key) {}

        /**
         * What the source says a party committed.
         *
         * @param withPartners the amount is joint with partners whose shares the source does not give
         */
        public record Commitment(PartyId party, ContributionKind kind, Quantity quantity, boolean withPartners) {}
    }

    record AgreementDrafted(AgreementId agreementId, ProjectId projectId, PartyId drafter) implements AgreementEvent {}

    /**
     * A text to sign. It is never edited: another wording is another version.
     *
     * @param version 1, 2, 3 \u2026
     * @param versionHash SHA-256 in hex over agreement, version, the text's commitment and the sorted signatories
     * @param signatories every party that must sign
     */
    record VersionProposed(
            AgreementId agreementId, int version, TextRef text, String versionHash, List<PartyId> signatories)
            implements AgreementEvent {}

    /**
     * A party signs exactly one version.
     *
     * @param mandate under which the signer acted for the party, or null when the party signed itself
     * @param effectiveOn the day of the signature
     */
    record AgreementSigned(
            AgreementId agreementId,
            int version,
            String versionHash,
            PartyId party,
            @Nullable MandateId mandate,
            SignatureMethod method,
            LocalDate effectiveOn)
            implements AgreementEvent {}

    /** Every signatory signed the same version. */
    record AgreementInForce(AgreementId agreementId, int version, LocalDate inForceFrom) implements AgreementEvent {}
}

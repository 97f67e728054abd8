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

/**
 * What happens to an agreement. Its versions are counted 1, 2, 3 … over first wordings and amendments alike. {@code reason},
 * where it may be null, is given when {@code effectiveOn} lies long before the day of recording.
 */
public sealed interface AgreementEvent extends LedgerEvent
        permits AgreementEvent.AgreementRecordedFromSource,
                AgreementEvent.AgreementDrafted,
                AgreementEvent.AgreementFiled,
                AgreementEvent.VersionProposed,
                AgreementEvent.AgreementSigned,
                AgreementEvent.AgreementInForce,
                AgreementEvent.BreachRecorded,
                AgreementEvent.AgreementTerminated,
                AmendmentEvent {
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
     * The agreement is put on file, or its file is put right. How long it is kept is said by its retention.
     *
     * @param externalReferences every case number and other system's number it has from now on
     */
    record AgreementFiled(AgreementId agreementId, List<ExternalReference> externalReferences)
            implements AgreementEvent {}

    /**
     * A text to sign. It is never edited: another wording is another version.
     *
     * @param documents files that belong to the text, in its order
     * @param period the days it is to be in force
     * @param versionHash SHA-256 in hex over everything a signature binds itself to
     * @param signatories every party that must sign
     * @param effectiveOn the day it was proposed
     */
    record VersionProposed(
            AgreementId agreementId,
            int version,
            TextRef text,
            List<DocumentRef> documents,
            Period period,
            String versionHash,
            List<PartyId> signatories,
            LocalDate effectiveOn,
            @Nullable TextRef reason)
            implements AgreementEvent {}

    /**
     * The days an agreement is to be in force.
     *
     * @param from its first day, or null for the day of the last signature
     * @param to its last day, or null when it has none
     */
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

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
            LocalDate effectiveOn,
            @Nullable TextRef reason)
            implements AgreementEvent {}

    /**
     * Every signatory signed the same version.
     *
     * @param inForceTo its last day, or null when it has none
     */
    record AgreementInForce(
            AgreementId agreementId,
            int version,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo) implements AgreementEvent {}

    /**
     * A party says that another, or itself, has not kept the agreement.
     *
     * @param party who broke it
     * @param effectiveOn the day of the breach
     * @param reason what happened
     */
    record BreachRecorded(
            AgreementId agreementId, PartyId party, List<DocumentRef> documents, LocalDate effectiveOn, TextRef reason)
            implements AgreementEvent {}

    /**
     * The agreement ends before its time.
     *
     * @param party who ended it
     * @param lastDay its last day in force
     * @param effectiveOn the day the end was declared
     */
    record AgreementTerminated(
            AgreementId agreementId,
            PartyId party,
            TerminationGround ground,
            LocalDate lastDay,
            List<DocumentRef> documents,
            LocalDate effectiveOn,
            TextRef reason)
            implements AgreementEvent {}
}

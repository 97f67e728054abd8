package dk.sambog.events.agreement;

import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an amendment, in the stream of the agreement it changes. */
public sealed interface AmendmentEvent extends AgreementEvent {
    /**
     * A text to sign that changes an agreement in force. The agreement stands as it is until every signatory has signed.
     *
     * @param supersedes the version that is in force
     * @param change what it changes
     * @param signatories every party of the agreement, and whoever comes in
     */
    record AmendmentProposed(
            AgreementId agreementId,
            int version,
            int supersedes,
            Change change,
            TextRef text,
            List<DocumentRef> documents,
            String versionHash,
            List<PartyId> signatories,
            LocalDate effectiveOn,
            TextRef reason)
            implements AmendmentEvent {}

    /**
     * What an amendment changes. The members of its kind are given, the others are empty.
     *
     * @param aspects PROJECT: the sides of the project
     * @param planRevision BUDGET: the revision of the plan it brings into force, or null when lines are named instead
     * @param budgetLines BUDGET: the lines of the plan it touches
     * @param from TRANSFER: the party that steps out
     * @param to TRANSFER: the party that takes its place
     * @param newEnd EXTENSION: the new last day
     */
    record Change(
            AmendmentKind kind,
            List<ProjectAspect> aspects,
            @Nullable UUID planRevision,
            List<String> budgetLines,
            @Nullable PartyId from,
            @Nullable PartyId to,
            @Nullable LocalDate newEnd) {}

    /** As {@link AgreementEvent.AgreementSigned}, of an amendment. */
    record AmendmentSigned(
            AgreementId agreementId,
            int version,
            String versionHash,
            PartyId party,
            @Nullable MandateId mandate,
            SignatureMethod method,
            LocalDate effectiveOn,
            @Nullable TextRef reason)
            implements AmendmentEvent {}

    /**
     * Every signatory of the amendment signed it; from now on this version is the agreement.
     *
     * @param inForceFrom the day of the last signature
     * @param inForceTo the agreement's last day, or null when it has none
     */
    record AmendmentInForce(
            AgreementId agreementId,
            int version,
            int supersedes,
            AmendmentKind kind,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo)
            implements AmendmentEvent {}

    /**
     * An amendment of kind EXTENSION took force.
     *
     * @param from the last day until now
     * @param to the last day from now on
     */
    record PeriodExtended(AgreementId agreementId, int version, LocalDate from, LocalDate to, LocalDate effectiveOn)
            implements AmendmentEvent {}

    /**
     * An amendment of kind TRANSFER took force.
     *
     * @param from the party that stepped out
     * @param to the party that took its place
     */
    record AgreementTransferred(AgreementId agreementId, int version, PartyId from, PartyId to, LocalDate effectiveOn)
            implements AmendmentEvent {}
}

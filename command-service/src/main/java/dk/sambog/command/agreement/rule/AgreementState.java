package dk.sambog.command.agreement.rule;

import dk.sambog.events.agreement.AgreementEvent.Period;
import dk.sambog.events.agreement.AmendmentEvent.Change;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an agreement stands. */
public sealed interface AgreementState {
    record NotDrafted() implements AgreementState {}

    /** Drafted a moment ago; its first version follows in the same decision. */
    record Drafted(ProjectId projectId, PartyId drafter) implements AgreementState {}

    /** Its latest version waits for signatures. */
    record Open(Drafted draft, Awaiting latest) implements AgreementState {}

    /**
     * Every signatory has signed a version.
     *
     * @param version the one in force
     * @param latest the last number given to a version or an amendment
     * @param parties whom it binds
     * @param former parties that have stepped out
     * @param amendment the one that waits for signatures, or null
     * @param broken who is recorded to have broken it
     */
    record InForce(
            Drafted draft,
            int version,
            int latest,
            Set<PartyId> parties,
            Set<PartyId> former,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Awaiting amendment,
            Set<PartyId> broken)
            implements AgreementState {}

    /** Terminated: what it was stands, and nothing is changed any more. */
    record Ended(InForce was) implements AgreementState {}

    /**
     * Read from a published source: nobody can sign it here.
     *
     * @param to its last day, or null when the source gives none
     */
    record FromSource(
            ProjectId projectId,
            Set<PartyId> parties,
            @Nullable LocalDate to) implements AgreementState {}

    /**
     * A version that waits for signatures.
     *
     * @param change what it changes, or null of a first wording
     * @param signedOn who has signed this version, and on which day; signatures on others count for nothing
     */
    record Awaiting(
            int version,
            String versionHash,
            Period period,
            @Nullable Change change,
            List<PartyId> signatories,
            Map<PartyId, LocalDate> signedOn) {}
}

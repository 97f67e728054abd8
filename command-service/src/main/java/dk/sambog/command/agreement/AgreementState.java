package dk.sambog.command.agreement;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where an agreement stands. */
sealed interface AgreementState {
    record NotDrafted() implements AgreementState {}

    /** Drafted a moment ago; its first version follows in the same decision. */
    record Drafted(ProjectId projectId, PartyId drafter) implements AgreementState {}

    /**
     * Its latest version waits for signatures.
     *
     * @param signedOn who has signed this version, and on which day; signatures on earlier versions count for nothing
     */
    record Open(
            Drafted draft, int version, String versionHash, List<PartyId> signatories, Map<PartyId, LocalDate> signedOn)
            implements AgreementState {}

    record InForce() implements AgreementState {}

    /** Read from a published source: nobody can sign it here. */
    record FromSource() implements AgreementState {}
}

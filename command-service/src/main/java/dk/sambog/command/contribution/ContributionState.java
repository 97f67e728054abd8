package dk.sambog.command.contribution;

import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.EvidenceTier;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a contribution stands. */
sealed interface ContributionState {
    record NotRecorded() implements ContributionState {}

    /**
     * Recorded; the quantities say how far it has come.
     *
     * @param standing what has arrived and is neither verified, rejected nor taken back
     * @param verified what someone else stands for and is not taken back
     * @param recorders the parties who recorded it, its receipt or its evidence
     */
    record Recorded(
            ProjectId projectId,
            PartyId giver,
            Set<PartyId> recorders,
            Quantity quantity,
            @Nullable PledgeId pledgeId,
            Map<DocumentId, EvidenceTier> evidence,
            boolean received,
            Quantity standing,
            Quantity verified,
            LocalDate effectiveOn)
            implements ContributionState {
        /** What may still be taken back. */
        Quantity reversible() {
            return standing.plus(verified);
        }
    }
}

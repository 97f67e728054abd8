package dk.sambog.command.party;

import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a party stands. */
sealed interface PartyState {
    record NotRegistered() implements PartyState {}

    record Erased() implements PartyState {}

    /** A party, and every mandate it has ever given. */
    record Registered(Map<MandateId, Grant> mandates) implements PartyState {}

    /**
     * A mandate the party has given.
     *
     * @param projectId the only project it holds for, or null for all
     * @param validTo last local date, or null when open-ended
     */
    record Grant(
            Set<MandateAct> acts,
            @Nullable ProjectId projectId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean revoked) {
        static Grant of(MandateGranted granted) {
            return new Grant(
                    Set.copyOf(granted.acts()), granted.projectId(), granted.validFrom(), granted.validTo(), false);
        }

        Grant asRevoked() {
            return new Grant(acts, projectId, validFrom, validTo, true);
        }

        /** Whether it lets somebody administer the party from {@code today} on without an end. */
        boolean administersForGood(LocalDate today) {
            return !revoked
                    && projectId == null
                    && validTo == null
                    && !validFrom.isAfter(today)
                    && acts.contains(MandateAct.ADMINISTER);
        }
    }
}

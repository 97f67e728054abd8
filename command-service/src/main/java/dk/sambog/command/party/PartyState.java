package dk.sambog.command.party;

import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a party stands. */
sealed interface PartyState {
    record NotRegistered() implements PartyState {}

    /** A party that turned out to be another. */
    record Merged() implements PartyState {}

    /** A person or group of whom nothing is known any more. */
    record Erased() implements PartyState {}

    /** A party, every mandate it has ever given, every role it was ever given, and all who ever belonged to it. */
    record Registered(
            PartyType type,
            Map<MandateId, Grant> mandates,
            Map<RoleId, Assignment> roles,
            Map<PartyId, Membership> members)
            implements PartyState {
        Registered(PartyType type) {
            this(type, Map.of(), Map.of(), Map.of());
        }

        Registered with(MandateId id, Grant grant) {
            return new Registered(type, put(mandates, id, grant), roles, members);
        }

        Registered with(RoleId id, Assignment role) {
            return new Registered(type, mandates, put(roles, id, role), members);
        }

        Registered with(PartyId member, Membership membership) {
            return new Registered(type, mandates, roles, put(members, member, membership));
        }

        private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
            var changed = new HashMap<>(map);
            changed.put(key, value);
            return Map.copyOf(changed);
        }
    }

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

    /**
     * A role the party was given.
     *
     * @param validTo last local date, or null when open-ended; before {@code validFrom} when it never held
     */
    record Assignment(
            ProjectId projectId,
            Role role,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean revoked) {
        static Assignment of(RoleAssigned assigned) {
            return new Assignment(
                    assigned.projectId(), assigned.role(), assigned.validFrom(), assigned.validTo(), false);
        }

        Assignment revokedFrom(LocalDate date) {
            return new Assignment(projectId, role, validFrom, date.minusDays(1), true);
        }

        /** Whether any day of it lies between {@code from} and {@code to}, null when open-ended. */
        boolean overlaps(LocalDate from, @Nullable LocalDate to) {
            var neverHeld = validTo != null && validTo.isBefore(validFrom);
            return !neverHeld && (to == null || !validFrom.isAfter(to)) && (validTo == null || !validTo.isBefore(from));
        }
    }

    /**
     * Somebody's last time in a group.
     *
     * @param left the day from which it no longer belongs to it, or null while it does
     */
    record Membership(LocalDate joined, @Nullable LocalDate left) {}
}

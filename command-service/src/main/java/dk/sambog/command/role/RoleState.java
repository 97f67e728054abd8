package dk.sambog.command.role;

import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which roles a party was given. */
sealed interface RoleState {
    RoleState NOT_REGISTERED = new Gone(RoleRejection.NO_SUCH_PARTY);

    /** Nothing can be decided, and why. */
    record Gone(Rejection why) implements RoleState {}

    /** A party, and every role it was ever given. */
    record Having(Map<RoleId, Assignment> roles) implements RoleState {
        private Having with(RoleId id, Assignment role) {
            var changed = new HashMap<>(roles);
            changed.put(id, role);
            return new Having(Map.copyOf(changed));
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

    static RoleState evolve(RoleState state, PartyEvent event) {
        return switch (event) {
            case PartyRegistered _ -> new Having(Map.of());
            case RoleAssigned assigned -> having(state).with(assigned.roleId(), Assignment.of(assigned));
            case RoleRevoked revoked -> {
                var party = having(state);
                var role = Objects.requireNonNull(party.roles.get(revoked.roleId()));
                yield party.with(revoked.roleId(), role.revokedFrom(revoked.effectiveOn()));
            }
            case PartiesMerged _ -> new Gone(GuardRejection.PARTY_MERGED);
            case PartyErased _ -> new Gone(GuardRejection.PARTY_ERASED);
            // What else happens to a party is decided in other rooms.
            default -> state;
        };
    }

    /** The party, or the refusal that says why there is nothing to decide. */
    static Having having(RoleState state) {
        return switch (state) {
            case Gone(var why) -> throw new CommandRejected(why);
            case Having kept -> kept;
        };
    }
}

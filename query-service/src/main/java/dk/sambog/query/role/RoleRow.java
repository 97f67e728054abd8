package dk.sambog.query.role;

import dk.sambog.events.party.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of a party in a project (V17).
 *
 * @param to last day, null when open-ended; before {@code from} when it was taken back before it held
 * @param revokedByEvent null while it was not taken back
 * @param position the last entry that changed it
 */
public record RoleRow(
        UUID partyId,
        Role role,
        UUID projectId,
        LocalDate from,
        @Nullable LocalDate to,
        UUID grantedByEvent,
        @Nullable UUID revokedByEvent,
        UUID roleId,
        long position) {}

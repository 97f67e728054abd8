package dk.sambog.query.group;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in an informal group.
 *
 * @param joinedOn first day
 * @param leftOn first day without it, null while it belongs to the group
 * @param position the last entry that changed it
 */
public record MemberRow(
        UUID groupId,
        UUID memberId,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        UUID joinedByEvent,
        @Nullable UUID leftByEvent,
        long position) {}

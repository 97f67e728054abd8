package dk.sambog.query.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field of an event: who gave it which value.
 *
 * @param effectiveOn the day it happened; null where the event names none
 * @param actorRole the roles that the actor, or the party it acted for, had in the project on the day of recording, apart by blanks
 * @param action the stored name of the event, {@code pledge.amended}
 * @param field a member of the event; null of an event that says nothing but that it happened
 * @param oldValue what it takes the place of, or what it ends; null when it is new
 * @param newValue a text stands in full; {@code removed} once it is redacted
 * @param hash of the entry's leaf, hex
 * @param eventId opens at {@code /api/v1/events/{id}}
 */
@Schema(name = "ChangeLine")
record ChangeRow(
        long position,
        Instant recordedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable UUID actorId,
        @Nullable String actorRole,
        @Nullable UUID onBehalfOf,
        @Nullable UUID mandateRef,
        String action,
        String objectType,
        UUID objectId,
        @Nullable String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason,
        @Nullable UUID correlationId,
        String hash,
        @Nullable UUID projectId,
        UUID eventId) {}

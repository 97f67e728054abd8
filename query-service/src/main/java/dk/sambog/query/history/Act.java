package dk.sambog.query.history;

import dk.sambog.events.StreamId;
import dk.sambog.query.feed.EntryMetadata;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry as it is stored, with the project it belongs to. */
record Act(
        long position,
        UUID eventId,
        String type,
        String stream,
        long version,
        Instant recordedAt,
        EntryMetadata metadata,
        JsonNode payload,
        String hash,
        @Nullable UUID projectId) {
    String objectType() {
        return StreamId.of(stream).feature();
    }

    UUID objectId() {
        return StreamId.of(stream).uuid();
    }

    LocalDate recordedOn(ZoneId zone) {
        return LocalDate.ofInstant(recordedAt, zone);
    }
}

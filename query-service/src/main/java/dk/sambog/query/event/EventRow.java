package dk.sambog.query.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in a list.
 *
 * @param leafHash hex of {@code SHA-256(0x00 ‖ leaf)}
 */
public record EventRow(
        long position,
        UUID id,
        String type,
        int revision,
        String stream,
        long version,
        Instant recordedAt,
        Instant sequencedAt,
        String leafHash) {}

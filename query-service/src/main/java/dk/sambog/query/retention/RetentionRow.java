package dk.sambog.query.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something a law keeps.
 *
 * @param thing its stream, such as {@code agreement/<uuid>}; {@code party/<uuid>} for a person whose erasure waits
 * @param retainUntil the last day it must be kept
 * @param isDue whether that day has passed: it falls due for destruction
 * @param version of the stream the retention stands in
 * @param position the last entry that changed it
 */
public record RetentionRow(
        String thing,
        UUID thingId,
        String legalBasis,
        LocalDate retainUntil,
        boolean isDue,
        UUID decidedBy,
        long version,
        long position) {}

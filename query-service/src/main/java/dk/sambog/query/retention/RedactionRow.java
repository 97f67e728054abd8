package dk.sambog.query.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was destroyed; its events and their proofs stand.
 *
 * @param thing {@code text/<uuid>}, {@code document/<uuid>}, or {@code party/<uuid>} of an erased person
 * @param redactedAt when the decision got its place in the ledger
 */
public record RedactionRow(
        String thing,
        UUID thingId,
        String legalBasis,
        UUID decidedBy,
        Instant redactedAt,
        long version,
        long position) {}

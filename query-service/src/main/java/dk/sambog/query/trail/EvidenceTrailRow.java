package dk.sambog.query.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number of the promise ladder that a document or an event stands behind.
 *
 * @param documentId null when asked for by event
 * @param documentSha256 of the document's bytes, hex; null once it is redacted
 * @param docType media type of the document
 * @param eventId the event whose postings these are
 * @param column the column of the ladder they reach
 * @param total what they add to it, in the unit's smallest part
 * @param position the last posting among them
 */
public record EvidenceTrailRow(
        @Nullable UUID documentId,
        @Nullable String documentSha256,
        @Nullable String docType,
        UUID eventId,
        @Nullable UUID contributionId,
        @Nullable UUID agreementId,
        String planLine,
        UUID projectId,
        UUID partyId,
        String kind,
        String unit,
        boolean fromSource,
        String column,
        long total,
        long position) {}

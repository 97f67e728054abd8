package dk.sambog.query.retention;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document, without its bytes: those are downloaded from the command-service.
 *
 * @param commitment as it stands in the ledger, 64 hex digits
 * @param sha256 of the bytes; null once it is redacted
 * @param fileName null once it is redacted
 */
public record DocumentRow(
        UUID documentId,
        String commitment,
        String mediaType,
        long sizeBytes,
        @Nullable String sha256,
        @Nullable String fileName,
        UUID storedBy,
        UUID storedFor,
        boolean isRedacted,
        long version,
        long position) {}

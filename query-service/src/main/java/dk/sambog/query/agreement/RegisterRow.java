package dk.sambog.query.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement and one party that signed it or is asked to; of what a source says one row without.
 *
 * @param version 0 for what a published source says
 * @param versionSha256 what a signature binds itself to, hex
 * @param amendmentKind null of a first wording
 * @param parties who must sign it, or whom the source names
 * @param signedBy who was signed in when it was signed; null until then
 * @param signedFor the party that signs
 * @param signedAt the day of the signature
 * @param recordedAt when the signature was recorded
 * @param to its last day: until a later version took force, the agreement ended, or its term
 * @param supersedes the version before it, which it takes the place of once in force
 * @param reason why it was proposed, or why late; null once redacted
 * @param signatureReason why the signature is recorded late
 * @param eventId of the signature, else of the proposal; opens at {@code /api/v1/events/{id}}
 * @param inForceEventId of the taking of force
 * @param position the last entry the row rests on
 */
@Schema(name = "AgreementRegisterLine")
record RegisterRow(
        UUID agreementId,
        int version,
        @Nullable String versionSha256,
        @Nullable String amendmentKind,
        List<UUID> parties,
        @Nullable UUID signedBy,
        @Nullable UUID signedFor,
        @Nullable UUID mandateRef,
        @Nullable String method,
        @Nullable LocalDate signedAt,
        @Nullable Instant recordedAt,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate to,
        @Nullable Integer supersedes,
        @Nullable String reason,
        @Nullable String signatureReason,
        boolean fromSource,
        UUID projectId,
        UUID eventId,
        @Nullable UUID inForceEventId,
        long position) {
    RegisterKey key() {
        return new RegisterKey(agreementId, version, signedFor == null ? RegisterKey.NOBODY : signedFor);
    }
}

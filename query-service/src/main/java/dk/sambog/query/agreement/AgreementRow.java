package dk.sambog.query.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands.
 *
 * @param state {@code DRAFTED}, {@code PROPOSED}, {@code IN_FORCE}, or {@code FROM_SOURCE} for one only read in a source
 * @param textVersion the wording that is to be signed or in force, 0 before the first
 * @param text null when there is none here, or once it is redacted
 * @param signatories of that wording, in the order of their ids
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record AgreementRow(
        UUID agreementId,
        UUID projectId,
        String state,
        int textVersion,
        @Nullable String text,
        @Nullable String versionHash,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        List<Signatory> signatories,
        long version,
        long position) {
    /** A party that must sign; method and day are null until it has. */
    public record Signatory(
            UUID partyId, @Nullable String method, @Nullable LocalDate signedOn) {}
}

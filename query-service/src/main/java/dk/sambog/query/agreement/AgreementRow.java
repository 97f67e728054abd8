package dk.sambog.query.agreement;

import dk.sambog.events.ExternalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands.
 *
 * @param state {@code DRAFTED}, {@code PROPOSED}, {@code IN_FORCE}, {@code TERMINATED}, or {@code FROM_SOURCE} for one only
 *     read in a source
 * @param textVersion the wording that is to be signed or in force, 0 before the first
 * @param text null when there is none here, or once it is redacted
 * @param documents the files of that wording, in its order
 * @param inForceTo its last day, as extended or terminated
 * @param signatories of that wording, in the order of their ids
 * @param amendment the one that waits for signatures, or null
 * @param retainUntil the last day a law keeps it, as {@code /retentions/{agreementId}} says; null while nobody has said
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
        List<UUID> documents,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        List<Signatory> signatories,
        @Nullable Amendment amendment,
        List<Breach> breaches,
        @Nullable End end,
        List<ExternalReference> externalReferences,
        @Nullable LocalDate retainUntil,
        long version,
        long position) {
    /** A party that must sign; method and day are null until it has. */
    public record Signatory(
            UUID partyId, @Nullable String method, @Nullable LocalDate signedOn) {}

    /**
     * A proposed change, and who has signed it. Of what it changes only the members of its {@code kind} are given.
     *
     * @param version to sign, with {@code versionHash}
     */
    public record Amendment(
            int version,
            String kind,
            List<String> aspects,
            @Nullable UUID planRevision,
            List<String> budgetLines,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable LocalDate newEnd,
            @Nullable String text,
            String versionHash,
            List<UUID> documents,
            List<Signatory> signatories,
            @Nullable String reason) {}

    /** Who is recorded to have broken it. */
    public record Breach(
            UUID eventId,
            UUID partyId,
            LocalDate happenedOn,
            @Nullable String reason) {}

    /** That it ends before its time, who said so and why. */
    public record End(
            UUID eventId,
            UUID partyId,
            String ground,
            LocalDate lastDay,
            LocalDate declaredOn,
            @Nullable String reason) {}
}

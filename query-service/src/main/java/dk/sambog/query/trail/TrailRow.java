package dk.sambog.query.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting behind a number, with its event and evidence.
 *
 * @param amount what it adds to the number (below zero when it takes back), in the unit's smallest part
 * @param quantity the posting's amount itself
 * @param planLine the line of the plan, or {@code ""}
 * @param implied whether no pledge was made for it
 * @param recognisedMinor its recognised value in minor units; null while no rule has valued it
 */
public record TrailRow(
        TrailKey key,
        long amount,
        UUID eventId,
        String eventType,
        String movement,
        UUID projectId,
        String planLine,
        UUID partyId,
        @Nullable UUID agreementId,
        @Nullable UUID pledgeId,
        @Nullable UUID contributionId,
        String kind,
        long quantity,
        String unit,
        @Nullable Long recognisedMinor,
        boolean fromSource,
        boolean implied,
        LocalDate effectiveOn,
        LocalDate accountingDate,
        Instant recordedAt,
        List<Evidence> evidence) {
    TrailRow with(List<Evidence> documents) {
        return new TrailRow(
                key,
                amount,
                eventId,
                eventType,
                movement,
                projectId,
                planLine,
                partyId,
                agreementId,
                pledgeId,
                contributionId,
                kind,
                quantity,
                unit,
                recognisedMinor,
                fromSource,
                implied,
                effectiveOn,
                accountingDate,
                recordedAt,
                documents);
    }

    /**
     * A document that stands behind it within the cut.
     *
     * @param sha256 of its bytes, hex; null once the document is redacted
     * @param tier {@code T1}–{@code T4}, or {@code source} for a published file
     */
    public record Evidence(UUID documentId, @Nullable String sha256, String tier) {}
}

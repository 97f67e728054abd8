package dk.sambog.query.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it stands. Amounts are in the smallest unit of {@code unit}.
 *
 * @param quantity what was recorded
 * @param received what has arrived and is not verified, rejected or reversed
 * @param planLine the line it counts on: its pledge's, if it has one
 * @param note null when there is none, or once it is redacted
 * @param evidence documents in the order they were attached
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record ContributionRow(
        UUID contributionId,
        UUID projectId,
        UUID giver,
        String kind,
        String planLine,
        String unit,
        long quantity,
        long received,
        long verified,
        long rejected,
        long reversed,
        @Nullable UUID pledgeId,
        @Nullable String note,
        LocalDate effectiveOn,
        List<Evidence> evidence,
        long version,
        long position) {
    /** A document and how strong it is, {@code T1}–{@code T4}. */
    public record Evidence(UUID documentId, String tier) {}
}

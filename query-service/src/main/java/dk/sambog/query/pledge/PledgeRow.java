package dk.sambog.query.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pledge as it stands. Amounts are in the smallest unit of {@code unit}.
 *
 * @param quantity the whole promise
 * @param pledged what stands open and not bound
 * @param committed what stands open and bound by the agreement
 * @param terms null when there are none, or once they are redacted
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record PledgeRow(
        UUID pledgeId,
        UUID projectId,
        UUID giver,
        String kind,
        String planLine,
        String unit,
        long quantity,
        long pledged,
        long committed,
        long fulfilled,
        long withdrawn,
        @Nullable UUID agreementId,
        @Nullable LocalDate deadline,
        @Nullable String terms,
        LocalDate effectiveOn,
        long version,
        long position) {}

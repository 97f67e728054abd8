package dk.sambog.query.postings;

import dk.sambog.events.Asset;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amount that moves from one account to another.
 *
 * @param ordinal place among the postings of the same entry, from 0
 * @param amount in the asset's smallest unit, more than 0
 * @param isImplied whether no pledge was made for it
 */
public record Posting(
        long position,
        int ordinal,
        UUID eventId,
        String eventType,
        Chain chain,
        Account source,
        Account destination,
        Asset asset,
        long amount,
        Dimensions dimensions,
        @Nullable UUID pledgeId,
        @Nullable UUID contributionId,
        @Nullable UUID agreementId,
        @Nullable UUID costId,
        @Nullable UUID claimId,
        @Nullable UUID campaignId,
        LocalDate effectiveOn,
        LocalDate accountingDate,
        boolean isImplied) {}

package dk.sambog.query.offer;

import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.query.http.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it stands.
 *
 * @param unit the asset, {@code DKK/2}, {@code MIN} or {@code UNIT:<what>}; null when it is not said how much
 * @param offered null when it is not said how much
 * @param remaining what of it is not pledged yet
 * @param what null once the text is redacted
 * @param place null for anywhere, or once the text is redacted
 * @param times when it is free within the days, null when it always is
 * @param freeTo last day, null when open-ended
 * @param needs it was matched to
 * @param pledges made of it
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record OfferRow(
        UUID offerId,
        UUID giver,
        ContributionKind kind,
        OfferStanding standing,
        @Nullable String unit,
        @Nullable Amount offered,
        @Nullable Amount remaining,
        @Nullable String what,
        @Nullable String place,
        @Nullable String times,
        LocalDate freeFrom,
        @Nullable LocalDate freeTo,
        LocalDate madeOn,
        List<UUID> needs,
        List<UUID> pledges,
        long version,
        long position) {}

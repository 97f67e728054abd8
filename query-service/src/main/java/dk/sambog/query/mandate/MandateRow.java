package dk.sambog.query.mandate;

import dk.sambog.events.party.MandateAct;
import dk.sambog.query.http.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party's right to act for another.
 *
 * @param partyId the party acted for
 * @param projectId the only project it holds for, or null for all
 * @param to last day, null when open-ended; before {@code from} when it was taken back before it held
 * @param ceiling the largest amount per act in {@code unit}, or null without limit
 * @param unit the asset, {@code DKK/2}, {@code MIN} or {@code UNIT:<what>}
 * @param position the last entry that changed it
 */
public record MandateRow(
        UUID mandateId,
        UUID partyId,
        UUID grantee,
        List<MandateAct> acts,
        @Nullable UUID projectId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Amount ceiling,
        @Nullable String unit,
        UUID grantedByEvent,
        @Nullable UUID revokedByEvent,
        long position) {}

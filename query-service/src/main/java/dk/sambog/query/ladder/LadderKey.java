package dk.sambog.query.ladder;

import java.util.UUID;

/**
 * Names a row of the ladder; rows are ordered by it.
 *
 * @param unit the asset, {@code DKK/2}, {@code MIN} or {@code UNIT:<what>}
 * @param fromSource whether the row rests on a published source alone
 */
public record LadderKey(UUID projectId, UUID partyId, String kind, String unit, boolean fromSource) {}

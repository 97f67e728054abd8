package dk.sambog.query.party;

import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.PartyIdentifier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party as it may be shown.
 *
 * @param name an organisation's name, or a pseudonym such as {@code Borger 7f3a}
 * @param isPseudonym whether {@code name} is one
 * @param doubtfulIdentifiers those of {@code identifiers} that lack their register's check digit and nobody has looked up
 * @param verifiedBy how somebody last made sure who it is, or null
 * @param verifiedOn the day of that
 * @param mergedInto the party it turned out to be, or null while it stands for itself
 * @param isErased whether nothing is known of the person any more; {@code name} then says so
 * @param payoutAccount {@code NONE}, {@code ENTERED}, or {@code CONFIRMED} by a second person: only then it counts
 * @param retainUntil the last day a law keeps the person's data although it was to be erased; null when none does
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record PartyRow(
        UUID partyId,
        String type,
        String name,
        boolean isPseudonym,
        boolean isErased,
        String payoutAccount,
        @Nullable LocalDate retainUntil,
        List<PartyIdentifier> identifiers,
        List<PartyIdentifier> doubtfulIdentifiers,
        @Nullable IdentityMethod verifiedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable UUID mergedInto,
        long version,
        long position) {
    static final String ERASED = "slettet person";
}

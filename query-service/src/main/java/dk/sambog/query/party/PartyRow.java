package dk.sambog.query.party;

import dk.sambog.events.party.PartyIdentifier;
import java.util.List;
import java.util.UUID;

/**
 * A party as it may be shown.
 *
 * @param name an organisation's name, or a pseudonym such as {@code Borger 7f3a}
 * @param isPseudonym whether {@code name} is one
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record PartyRow(
        UUID partyId,
        String type,
        String name,
        boolean isPseudonym,
        List<PartyIdentifier> identifiers,
        long version,
        long position) {}

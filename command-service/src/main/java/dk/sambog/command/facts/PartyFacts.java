package dk.sambog.command.facts;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import org.jspecify.annotations.Nullable;

/**
 * A registered party.
 *
 * @param mergedInto the party it turned out to be, or null while it stands for itself
 */
public record PartyFacts(
        PartyId partyId, PartyType type, @Nullable PartyId mergedInto) {
    public PartyFacts(PartyId partyId, PartyType type) {
        this(partyId, type, null);
    }
}

package dk.sambog.command.facts.party;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registered party.
 *
 * @param mergedInto the party it turned out to be, or null while it stands for itself
 * @param others under which other ids it was registered too: those merged into it, or its survivor and what that took in
 */
public record PartyFacts(
        PartyId partyId, PartyType type, @Nullable PartyId mergedInto, Set<PartyId> others) {
    public PartyFacts(PartyId partyId, PartyType type) {
        this(partyId, type, null, Set.of());
    }

    /** Every id the party was registered under. */
    public Set<PartyId> ids() {
        var all = new HashSet<>(others);
        all.add(partyId);
        return Set.copyOf(all);
    }

    /** Whether {@code id} is this party, as it was registered here or elsewhere. */
    public boolean is(PartyId id) {
        return partyId.equals(id) || others.contains(id);
    }
}

package dk.sambog.command.guard;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;

/** A registered party. */
public record PartyFacts(PartyId partyId, PartyType type) {}

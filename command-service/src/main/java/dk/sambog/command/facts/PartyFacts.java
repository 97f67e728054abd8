package dk.sambog.command.facts;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;

/** A registered party. */
public record PartyFacts(PartyId partyId, PartyType type) {}

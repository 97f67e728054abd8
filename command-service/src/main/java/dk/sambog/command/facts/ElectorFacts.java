package dk.sambog.command.facts;

import dk.sambog.events.party.PartyId;

/** This party may vote. */
public record ElectorFacts(PartyId partyId) {}

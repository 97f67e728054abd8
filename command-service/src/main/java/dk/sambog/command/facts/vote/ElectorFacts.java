package dk.sambog.command.facts.vote;

import dk.sambog.events.party.PartyId;

/** This party may vote. */
public record ElectorFacts(PartyId partyId) {}

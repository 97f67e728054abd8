package dk.sambog.command.facts.party;

import dk.sambog.events.party.PartyId;

/** The party that holds an identifier. */
public record IdentifierFacts(PartyId holder) {}

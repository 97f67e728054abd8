package dk.sambog.command.facts.party;

import dk.sambog.events.party.PartyId;

/** This ledger has been founded. */
public record InstallationFacts(PartyId operator) {}

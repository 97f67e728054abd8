package dk.sambog.command.facts;

import dk.sambog.events.party.PartyId;

/** This ledger has been founded. */
public record InstallationFacts(PartyId operator) {}

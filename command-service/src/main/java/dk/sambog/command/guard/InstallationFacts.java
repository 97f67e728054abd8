package dk.sambog.command.guard;

import dk.sambog.events.party.PartyId;

/** This ledger has been founded. */
public record InstallationFacts(PartyId operator) {}

package dk.sambog.command.vault;

import dk.sambog.events.party.PartyId;

/** Told within this process: nobody signs in as the party any more. */
public record LoginsGone(PartyId party) {}

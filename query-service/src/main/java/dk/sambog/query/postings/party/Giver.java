package dk.sambog.query.postings.party;

import dk.sambog.events.party.PartyType;
import java.util.UUID;

/** A party as one that gives: its type decides among which sources of funds it counts. */
public record Giver(UUID partyId, PartyType type) {}

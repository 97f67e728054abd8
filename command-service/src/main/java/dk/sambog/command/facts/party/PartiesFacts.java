package dk.sambog.command.facts.party;

import dk.sambog.events.party.PartyId;
import java.util.Set;

/** Which of many parties are registered. */
public record PartiesFacts(Set<PartyId> registered) {}

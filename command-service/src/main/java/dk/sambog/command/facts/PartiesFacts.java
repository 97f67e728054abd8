package dk.sambog.command.facts;

import dk.sambog.events.party.PartyId;
import java.util.Set;

/** Which of many parties are registered. */
public record PartiesFacts(Set<PartyId> registered) {}

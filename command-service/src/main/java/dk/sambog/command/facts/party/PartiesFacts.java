package dk.sambog.command.facts.party;

import dk.sambog.events.party.PartyId;
import java.util.Set;

/**
 * Which of many parties are registered.
 *
 * @param merged those of them that turned out to be another
 */
public record PartiesFacts(Set<PartyId> registered, Set<PartyId> merged) {}

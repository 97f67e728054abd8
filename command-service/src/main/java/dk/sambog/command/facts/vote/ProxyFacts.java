package dk.sambog.command.facts.vote;

import dk.sambog.events.party.PartyId;
import java.util.Set;

/** Whom a person has voted for in a vote, beside itself. */
public record ProxyFacts(Set<PartyId> voters) {}

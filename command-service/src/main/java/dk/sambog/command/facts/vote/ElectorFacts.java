package dk.sambog.command.facts.vote;

import dk.sambog.events.party.PartyId;

/**
 * This party may vote.
 *
 * @param elector the party of the fixed electorate whose place it fills: itself, or one that was merged into it
 */
public record ElectorFacts(PartyId partyId, PartyId elector) {}

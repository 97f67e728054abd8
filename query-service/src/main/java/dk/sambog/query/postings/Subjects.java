package dk.sambog.query.postings;

import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.pledge.PledgeId;

/**
 * What came before: the parties, pledges and contributions that an entry speaks of by id alone. Each refuses an id nobody
 * knows, because such a log cannot be posted.
 */
interface Subjects {
    PartyType typeOf(PartyId party);

    PledgeStanding pledge(PledgeId pledge);

    ContributionStanding contribution(ContributionId contribution);

    void register(PartyId party, PartyType type);

    void put(PledgeStanding pledge);

    void put(ContributionStanding contribution);
}

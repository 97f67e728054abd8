package dk.sambog.query.postings;

import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.query.feed.FeedEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The subjects of a page, from their tables. */
final class SubjectTables implements Subjects {
    private final GiverTable givers;
    private final PledgeTable pledges;
    private final ContributionTable contributions;

    /** Remembers up to {@code limit} subjects of each kind between pages. */
    SubjectTables(int limit) {
        this.givers = new GiverTable(limit);
        this.pledges = new PledgeTable(limit);
        this.contributions = new ContributionTable(limit);
    }

    /** Reads whatever the entries of a page speak of and do not themselves begin. */
    void load(List<FeedEntry> page, Connection connection) throws SQLException {
        var parties = new HashSet<UUID>();
        var promises = new HashSet<UUID>();
        var gifts = new HashSet<UUID>();
        for (var entry : page) {
            switch (entry.event()) {
                case PartyRegistered registered ->
                    parties.add(registered.partyId().value());
                case PledgeMade made -> {
                    parties.add(made.giver().value());
                    promises.add(made.pledgeId().value());
                }
                case PledgeEvent event -> promises.add(event.pledgeId().value());
                case ContributionRecorded recorded -> {
                    parties.add(recorded.giver().value());
                    gifts.add(recorded.contributionId().value());
                    if (recorded.pledgeId() != null) {
                        promises.add(recorded.pledgeId().value());
                    }
                }
                case ContributionEvent event -> gifts.add(event.contributionId().value());
                case AgreementRecordedFromSource agreement ->
                    agreement
                            .commitments()
                            .forEach(
                                    commitment -> parties.add(commitment.party().value()));
                default -> {
                    // Speaks of no subject.
                }
            }
        }
        givers.load(parties, connection);
        pledges.load(promises, connection);
        contributions.load(gifts, connection);
    }

    void write(Connection connection) throws SQLException {
        givers.write(connection);
        pledges.write(connection);
        contributions.write(connection);
    }

    void committed() {
        givers.committed();
        pledges.committed();
        contributions.committed();
    }

    void forget() {
        givers.forget();
        pledges.forget();
        contributions.forget();
    }

    @Override
    public PartyType typeOf(PartyId party) {
        return givers.find(party.value()).type();
    }

    @Override
    public PledgeStanding pledge(PledgeId pledge) {
        return pledges.find(pledge.value());
    }

    @Override
    public ContributionStanding contribution(ContributionId contribution) {
        return contributions.find(contribution.value());
    }

    @Override
    public void register(PartyId party, PartyType type) {
        givers.put(new GiverTable.Giver(party.value(), type));
    }

    @Override
    public void put(PledgeStanding pledge) {
        pledges.put(pledge);
    }

    @Override
    public void put(ContributionStanding contribution) {
        contributions.put(contribution);
    }
}

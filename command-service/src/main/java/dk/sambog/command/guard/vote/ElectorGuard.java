package dk.sambog.command.guard.vote;

import dk.sambog.command.facts.Guard.OfElector;
import dk.sambog.command.facts.vote.ElectorFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code ballot.elector}: who may vote, until the vote is closed. */
@Component
class ElectorGuard implements QueriedGuardTable<OfElector> {
    private static final PartyId NOBODY = new PartyId(new UUID(0, 0));

    private final JdbcTemplate jdbc;

    ElectorGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfElector> guard() {
        return OfElector.class;
    }

    @Override
    public GuardQuery query(Collection<OfElector> guards) {
        return new GuardQuery(
                """
                SELECT vote_id, party_id FROM ballot.elector
                JOIN unnest(?::uuid[], ?::uuid[]) AS wanted(vote_id, party_id) USING (vote_id, party_id)""",
                (row, found) -> {
                    var vote = new VoteId(row.getObject("vote_id", UUID.class));
                    var party = new PartyId(row.getObject("party_id", UUID.class));
                    found.put(new OfElector(vote, party), new ElectorFacts(party));
                },
                guards.stream().map(guard -> guard.voteId().value()).toArray(UUID[]::new),
                guards.stream().map(guard -> guard.partyId().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfElector> changedBy(LedgerEvent event) {
        return switch (event) {
            case ElectorateFixed fixed ->
                fixed.electorate().stream()
                        .map(party -> new OfElector(fixed.voteId(), party))
                        .toList();
            // Nobody asks for electors in the transaction that closes: the vote itself is no longer open.
            case VotingClosed closed -> List.of(new OfElector(closed.voteId(), NOBODY));
            case VoteAnnulled annulled -> List.of(new OfElector(annulled.voteId(), NOBODY));
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case ElectorateFixed fixed ->
                    jdbc.update(
                            "INSERT INTO ballot.elector (vote_id, party_id) SELECT ?, unnest(?::uuid[])",
                            fixed.voteId().value(),
                            fixed.electorate().stream().map(PartyId::value).toArray(UUID[]::new));
                case VotingClosed closed -> delete(closed.voteId());
                case VoteAnnulled annulled -> delete(annulled.voteId());
                default -> throw new IllegalArgumentException("Not a change of an elector guard: " + event);
            }
        }
    }

    private void delete(VoteId vote) {
        jdbc.update("DELETE FROM ballot.elector WHERE vote_id = ?", vote.value());
    }
}

package dk.sambog.command.guard.vote;

import dk.sambog.command.ballotbox.BallotBox;
import dk.sambog.command.facts.Guard.OfElector;
import dk.sambog.command.facts.Guard.OfVote;
import dk.sambog.command.facts.vote.ElectorFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.LockKeys;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code ballot.elector}: who may vote, until the vote is closed. One place follows each party into its survivor. */
@Component
class ElectorGuard implements QueriedGuardTable<OfElector> {
    private static final PartyId NOBODY = new PartyId(new UUID(0, 0));

    /** Stands for any: nobody asks for electors in a transaction that closes a vote or merges two parties. */
    private static final VoteId ANY = new VoteId(new UUID(0, 0));

    private record TwoPlaces(VoteId vote, PartyId gone, PartyId kept) {}

    private final JdbcTemplate jdbc;
    private final BallotBox box;

    ElectorGuard(JdbcTemplate jdbc, BallotBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** How many may vote. */
    long count(VoteId vote) {
        var count =
                jdbc.queryForObject("SELECT count(*) FROM ballot.elector WHERE vote_id = ?", Long.class, vote.value());
        return Objects.requireNonNull(count);
    }

    @Override
    public Class<OfElector> guard() {
        return OfElector.class;
    }

    @Override
    public GuardQuery query(Collection<OfElector> guards) {
        return new GuardQuery(
                """
                SELECT vote_id, party_id, elector FROM ballot.elector
                JOIN unnest(?::uuid[], ?::uuid[]) AS wanted(vote_id, party_id) USING (vote_id, party_id)""",
                (row, found) -> {
                    var vote = new VoteId(row.getObject("vote_id", UUID.class));
                    var party = new PartyId(row.getObject("party_id", UUID.class));
                    var elector = new PartyId(row.getObject("elector", UUID.class));
                    found.put(new OfElector(vote, party), new ElectorFacts(party, elector));
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
            case VotingClosed closed -> List.of(new OfElector(closed.voteId(), NOBODY));
            case VoteAnnulled annulled -> List.of(new OfElector(annulled.voteId(), NOBODY));
            case PartiesMerged _ -> List.of(new OfElector(ANY, NOBODY));
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case ElectorateFixed fixed ->
                    jdbc.update(
                            """
                            INSERT INTO ballot.elector (vote_id, party_id, elector)
                            SELECT ?, party, party FROM unnest(?::uuid[]) AS fixed (party)""",
                            fixed.voteId().value(),
                            fixed.electorate().stream().map(PartyId::value).toArray(UUID[]::new));
                case VotingClosed closed -> delete(closed.voteId());
                case VoteAnnulled annulled -> delete(annulled.voteId());
                case PartiesMerged merged -> merge(merged.partyId(), merged.survivor());
                default -> throw new IllegalArgumentException("Not a change of an elector guard: " + event);
            }
        }
    }

    /** Where only one of the two may vote, the survivor does; where both may, the merged one's place is gone. */
    private void merge(PartyId merged, PartyId survivor) {
        lockVotesOf(merged);
        var places = jdbc.query(
                """
                DELETE FROM ballot.elector gone USING ballot.elector kept
                WHERE gone.party_id = ? AND kept.vote_id = gone.vote_id AND kept.party_id = ?
                RETURNING gone.vote_id, gone.elector, kept.elector AS kept""",
                (row, number) -> new TwoPlaces(
                        new VoteId(row.getObject("vote_id", UUID.class)),
                        new PartyId(row.getObject("elector", UUID.class)),
                        new PartyId(row.getObject("kept", UUID.class))),
                merged.value(),
                survivor.value());
        places.forEach(place -> box.merge(place.vote, place.gone, place.kept));
        jdbc.update("UPDATE ballot.elector SET party_id = ? WHERE party_id = ?", survivor.value(), merged.value());
    }

    /** Waits for whoever is closing one of them just now: what was counted stays as it is. */
    private void lockVotesOf(PartyId party) {
        jdbc.queryForList("SELECT vote_id FROM ballot.elector WHERE party_id = ?", UUID.class, party.value()).stream()
                .map(vote -> LockKeys.of(new OfVote(new VoteId(vote))))
                .sorted()
                .forEach(key -> jdbc.query("SELECT pg_advisory_xact_lock_shared(?)", row -> {}, key));
    }

    private void delete(VoteId vote) {
        jdbc.update("DELETE FROM ballot.elector WHERE vote_id = ?", vote.value());
    }
}

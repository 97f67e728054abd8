package dk.sambog.command.guard.vote;

import dk.sambog.command.facts.Guard.OfProxy;
import dk.sambog.command.facts.vote.ProxyFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code ballot.proxy}: whom a person has voted for, until the vote is closed. */
@Component
class ProxyGuard implements QueriedGuardTable<OfProxy> {
    private static final PartyId NOBODY = new PartyId(new UUID(0, 0));
    private static final VoteId ANY = new VoteId(new UUID(0, 0));

    private final JdbcTemplate jdbc;

    ProxyGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfProxy> guard() {
        return OfProxy.class;
    }

    @Override
    public GuardQuery query(Collection<OfProxy> guards) {
        return new GuardQuery(
                """
                SELECT vote_id, proxy, array_agg(voter) AS voters FROM ballot.proxy
                JOIN unnest(?::uuid[], ?::uuid[]) AS wanted(vote_id, proxy) USING (vote_id, proxy)
                GROUP BY vote_id, proxy""",
                (row, found) -> {
                    Set<PartyId> voters = new HashSet<>();
                    for (var voter : (UUID[]) row.getArray("voters").getArray()) {
                        voters.add(new PartyId(voter));
                    }
                    var vote = new VoteId(row.getObject("vote_id", UUID.class));
                    found.put(
                            new OfProxy(vote, new PartyId(row.getObject("proxy", UUID.class))), new ProxyFacts(voters));
                },
                guards.stream().map(guard -> guard.voteId().value()).toArray(UUID[]::new),
                guards.stream().map(guard -> guard.proxy().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfProxy> changedBy(LedgerEvent event) {
        return switch (event) {
            case BallotCast cast -> by(cast.voteId(), cast.proxy());
            case ParticipationRecorded participation -> by(participation.voteId(), participation.proxy());
            case VotingClosed closed -> List.of(new OfProxy(closed.voteId(), NOBODY));
            case VoteAnnulled annulled -> List.of(new OfProxy(annulled.voteId(), NOBODY));
            // Nobody votes in the transaction that merges a proxy.
            case PartiesMerged _ -> List.of(new OfProxy(ANY, NOBODY));
            default -> List.of();
        };
    }

    private static List<OfProxy> by(VoteId vote, @Nullable PartyId proxy) {
        return proxy == null ? List.of() : List.of(new OfProxy(vote, proxy));
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case BallotCast cast -> insert(cast.voteId(), cast.proxy(), cast.voter());
                case ParticipationRecorded participation ->
                    insert(participation.voteId(), participation.proxy(), participation.voter());
                case VotingClosed closed -> delete(closed.voteId());
                case VoteAnnulled annulled -> delete(annulled.voteId());
                case PartiesMerged merged -> merge(merged.partyId(), merged.survivor());
                default -> throw new IllegalArgumentException("Not a change of a proxy guard: " + event);
            }
        }
    }

    private void insert(VoteId vote, @Nullable PartyId proxy, PartyId voter) {
        if (proxy != null) {
            jdbc.update(
                    "INSERT INTO ballot.proxy (vote_id, proxy, voter) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    vote.value(),
                    proxy.value(),
                    voter.value());
        }
    }

    /** Those the merged one voted for count among the survivor's. */
    private void merge(PartyId merged, PartyId survivor) {
        jdbc.update("""
                INSERT INTO ballot.proxy (vote_id, proxy, voter) SELECT vote_id, ?, voter FROM ballot.proxy WHERE proxy = ?
                ON CONFLICT DO NOTHING""", survivor.value(), merged.value());
        jdbc.update("DELETE FROM ballot.proxy WHERE proxy = ?", merged.value());
    }

    private void delete(VoteId vote) {
        jdbc.update("DELETE FROM ballot.proxy WHERE vote_id = ?", vote.value());
    }
}

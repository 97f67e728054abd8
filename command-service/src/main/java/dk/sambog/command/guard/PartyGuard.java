package dk.sambog.command.guard;

import dk.sambog.command.facts.Guard.OfParty;
import dk.sambog.command.facts.PartyFacts;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.party}: which parties there are. One that is erased is there for nobody to name any more. */
@Component
class PartyGuard implements QueriedGuardTable<OfParty> {
    private final JdbcTemplate jdbc;

    PartyGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfParty> guard() {
        return OfParty.class;
    }

    @Override
    public GuardQuery query(Collection<OfParty> guards) {
        return new GuardQuery(
                "SELECT party_id, type FROM guard.party WHERE party_id = ANY (?)",
                (row, found) -> {
                    var id = new PartyId(row.getObject("party_id", UUID.class));
                    found.put(new OfParty(id), new PartyFacts(id, PartyType.valueOf(row.getString("type"))));
                },
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfParty> changedBy(LedgerEvent event) {
        return switch (event) {
            case PartyRegistered registered -> List.of(new OfParty(registered.partyId()));
            case PartyErased erased -> List.of(new OfParty(erased.partyId()));
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        var registered = new ArrayList<PartyRegistered>();
        for (var event : events) {
            switch (event) {
                case PartyRegistered party -> registered.add(party);
                case PartyErased erased ->
                    jdbc.update(
                            "DELETE FROM guard.party WHERE party_id = ?",
                            erased.partyId().value());
                default -> throw new IllegalArgumentException("Not a change of a party guard: " + event);
            }
        }
        if (registered.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "INSERT INTO guard.party (party_id, type) VALUES (?, ?)",
                registered,
                registered.size(),
                (statement, party) -> {
                    statement.setObject(1, party.partyId().value());
                    statement.setString(2, party.type().name());
                });
    }
}

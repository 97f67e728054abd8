package dk.sambog.command.guard.party;

import dk.sambog.command.facts.Guard.OfParty;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Owns {@code guard.party}: which parties there are, and which of them turned out to be another. One that is erased is there
 * for nobody to name any more.
 */
@Component
public class PartyGuard implements QueriedGuardTable<OfParty> {
    private static final String SELECT = """
            SELECT party_id, type, merged_into,
              ARRAY(SELECT other.party_id FROM guard.party other
                    WHERE other.merged_into = coalesce(party.merged_into, party.party_id)) AS merged
            FROM guard.party WHERE party_id = ANY (?)""";

    private final JdbcTemplate jdbc;

    PartyGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were merged into it and are still known. Not locked. */
    public List<PartyId> mergedInto(PartyId survivor) {
        return jdbc.query(
                "SELECT party_id FROM guard.party WHERE merged_into = ? ORDER BY party_id",
                (row, number) -> new PartyId(row.getObject("party_id", UUID.class)),
                survivor.value());
    }

    @Override
    public Class<OfParty> guard() {
        return OfParty.class;
    }

    @Override
    public GuardQuery query(Collection<OfParty> guards) {
        return new GuardQuery(
                SELECT,
                (row, found) -> {
                    var facts = facts(row);
                    found.put(new OfParty(facts.partyId()), facts);
                },
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfParty> changedBy(LedgerEvent event) {
        return switch (event) {
            case PartyRegistered registered -> List.of(new OfParty(registered.partyId()));
            case PartiesMerged merged -> List.of(new OfParty(merged.partyId()), new OfParty(merged.survivor()));
            case PartyErased erased -> List.of(new OfParty(erased.partyId()));
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        var registered = events.stream()
                .filter(PartyRegistered.class::isInstance)
                .map(PartyRegistered.class::cast)
                .toList();
        // A party is registered before anything else happens to it, so all of them may go first, in one statement.
        jdbc.batchUpdate(
                "INSERT INTO guard.party (party_id, type) VALUES (?, ?)",
                registered,
                Math.max(1, registered.size()),
                (statement, party) -> {
                    statement.setObject(1, party.partyId().value());
                    statement.setString(2, party.type().name());
                });
        for (var event : events) {
            switch (event) {
                case PartyRegistered _ -> {}
                // Those that were merged into it before are the survivor's too.
                case PartiesMerged merged ->
                    jdbc.update(
                            "UPDATE guard.party SET merged_into = ? WHERE party_id = ? OR merged_into = ?",
                            merged.survivor().value(),
                            merged.partyId().value(),
                            merged.partyId().value());
                case PartyErased erased ->
                    jdbc.update(
                            "DELETE FROM guard.party WHERE party_id = ?",
                            erased.partyId().value());
                default -> throw new IllegalArgumentException("Not a change of a party guard: " + event);
            }
        }
    }

    private static PartyFacts facts(ResultSet row) throws SQLException {
        var id = new PartyId(row.getObject("party_id", UUID.class));
        var into = row.getObject("merged_into", UUID.class);
        var survivor = into == null ? null : new PartyId(into);
        var others = new HashSet<PartyId>();
        for (var merged : (UUID[]) row.getArray("merged").getArray()) {
            others.add(new PartyId(merged));
        }
        if (survivor != null) {
            others.add(survivor);
        }
        others.remove(id);
        return new PartyFacts(id, PartyType.valueOf(row.getString("type")), survivor, Set.copyOf(others));
    }
}

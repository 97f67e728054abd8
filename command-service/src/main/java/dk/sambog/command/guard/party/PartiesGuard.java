package dk.sambog.command.guard.party;

import dk.sambog.command.facts.Guard.OfParties;
import dk.sambog.command.facts.party.PartiesFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads {@code guard.party} for lists of thousands. Nothing is changed here: {@link PartyGuard} owns the table. */
@Component
class PartiesGuard implements QueriedGuardTable<OfParties> {
    @Override
    public Class<OfParties> guard() {
        return OfParties.class;
    }

    @Override
    public GuardQuery query(Collection<OfParties> guards) {
        Set<PartyId> registered = new HashSet<>();
        Set<PartyId> merged = new HashSet<>();
        return new GuardQuery(
                "SELECT party_id, merged_into IS NOT NULL AS merged FROM guard.party WHERE party_id = ANY (?)",
                (row, found) -> {
                    var party = new PartyId(row.getObject("party_id", UUID.class));
                    registered.add(party);
                    if (row.getBoolean("merged")) {
                        merged.add(party);
                    }
                    guards.forEach(guard -> found.put(guard, new PartiesFacts(registered, merged)));
                },
                (Object) guards.stream()
                        .flatMap(guard -> guard.ids().stream())
                        .map(PartyId::value)
                        .toArray(UUID[]::new));
    }

    @Override
    public List<OfParties> changedBy(LedgerEvent event) {
        return List.of();
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        throw new IllegalArgumentException("Nothing changes a list of parties");
    }
}

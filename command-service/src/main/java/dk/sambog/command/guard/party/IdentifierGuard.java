package dk.sambog.command.guard.party;

import dk.sambog.command.facts.Guard.OfIdentifier;
import dk.sambog.command.facts.party.IdentifierFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.party_identifier}: one active party per number in a public register. */
@Component
public class IdentifierGuard implements QueriedGuardTable<OfIdentifier> {
    private final JdbcTemplate jdbc;

    IdentifierGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The party that holds the number; empty when none does. Not locked. */
    public Optional<PartyId> holder(PartyIdentifier identifier) {
        return jdbc
                .query(
                        "SELECT party_id FROM guard.party_identifier WHERE scheme = ? AND id = ?",
                        (row, number) -> new PartyId(row.getObject("party_id", UUID.class)),
                        identifier.scheme(),
                        identifier.id())
                .stream()
                .findFirst();
    }

    @Override
    public Class<OfIdentifier> guard() {
        return OfIdentifier.class;
    }

    @Override
    public GuardQuery query(Collection<OfIdentifier> guards) {
        return new GuardQuery(
                """
                SELECT scheme, id, party_id FROM guard.party_identifier
                JOIN unnest(?::text[], ?::text[]) AS wanted(scheme, id) USING (scheme, id)""",
                (row, found) -> {
                    var identifier = new PartyIdentifier(row.getString("scheme"), row.getString("id"));
                    var holder = new PartyId(row.getObject("party_id", UUID.class));
                    found.put(new OfIdentifier(identifier), new IdentifierFacts(holder));
                },
                guards.stream().map(guard -> guard.identifier().scheme()).toArray(String[]::new),
                guards.stream().map(guard -> guard.identifier().id()).toArray(String[]::new));
    }

    @Override
    public List<OfIdentifier> changedBy(LedgerEvent event) {
        return event instanceof PartyRegistered registered
                ? registered.identifiers().stream().map(OfIdentifier::new).toList()
                : List.of();
    }

    @Override
    public boolean changesUnnamed(LedgerEvent event) {
        return event instanceof PartiesMerged;
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case PartyRegistered registered -> insert(registered);
                case PartiesMerged merged ->
                    jdbc.update(
                            "UPDATE guard.party_identifier SET party_id = ? WHERE party_id = ?",
                            merged.survivor().value(),
                            merged.partyId().value());
                default -> throw new IllegalArgumentException("Not a change of an identifier: " + event);
            }
        }
    }

    private void insert(PartyRegistered registered) {
        for (var identifier : registered.identifiers()) {
            jdbc.update(
                    "INSERT INTO guard.party_identifier (scheme, id, party_id) VALUES (?, ?, ?)",
                    identifier.scheme(),
                    identifier.id(),
                    registered.partyId().value());
        }
    }
}

package dk.sambog.command.guard.party;

import dk.sambog.command.facts.Guard.OfInstallation;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.installation.InstallationEvent.InstallationFounded;
import dk.sambog.events.party.PartyId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.installation}: the one row that says this ledger has been founded. */
@Component
class InstallationGuard implements QueriedGuardTable<OfInstallation> {
    private final JdbcTemplate jdbc;

    InstallationGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfInstallation> guard() {
        return OfInstallation.class;
    }

    @Override
    public GuardQuery query(Collection<OfInstallation> guards) {
        return new GuardQuery("SELECT operator FROM guard.installation", (row, found) -> {
            var operator = new PartyId(row.getObject("operator", UUID.class));
            found.put(new OfInstallation(), new InstallationFacts(operator));
        });
    }

    @Override
    public List<OfInstallation> changedBy(LedgerEvent event) {
        return event instanceof InstallationFounded ? List.of(new OfInstallation()) : List.of();
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            jdbc.update(
                    "INSERT INTO guard.installation (operator) VALUES (?)",
                    ((InstallationFounded) event).operator().value());
        }
    }
}

package dk.sambog.command.guard.party;

import dk.sambog.command.facts.Guard.OfMandates;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.facts.party.MandatesFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.Asset;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.mandate}: who may act for whom. */
@Component
public class MandateGuard implements QueriedGuardTable<OfMandates> {
    private static final String SELECT = """
            SELECT mandate_id, principal, grantee, acts, project_id, valid_from, valid_to, ceiling, asset, revoked_on
            FROM guard.mandate""";

    private final JdbcTemplate jdbc;

    MandateGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every mandate {@code grantee} was ever given, oldest first. */
    public List<MandateFacts> heldBy(PartyId grantee) {
        return jdbc.query(
                SELECT + " WHERE grantee = ? ORDER BY mandate_id", (row, number) -> facts(row), grantee.value());
    }

    /** Whether {@code party} holds an unlimited ADMINISTER mandate of {@code principal} or of the operator on that day. */
    public boolean mayAdminister(PartyId party, PartyId principal, LocalDate today) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("""
                SELECT EXISTS (SELECT FROM guard.mandate
                  WHERE grantee = ? AND 'ADMINISTER' = ANY (acts) AND project_id IS NULL
                    AND principal IN (SELECT operator FROM guard.installation UNION ALL SELECT ?)
                    AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
                    AND (revoked_on IS NULL OR revoked_on > ?))""", Boolean.class, party.value(), principal.value(), today, today, today));
    }

    @Override
    public Class<OfMandates> guard() {
        return OfMandates.class;
    }

    @Override
    public GuardQuery query(Collection<OfMandates> guards) {
        return new GuardQuery(
                SELECT + """
                 JOIN unnest(?::uuid[], ?::uuid[]) AS wanted(principal, grantee) USING (principal, grantee)
                ORDER BY mandate_id""",
                (row, found) -> {
                    var mandate = facts(row);
                    var held = (MandatesFacts) found.computeIfAbsent(
                            new OfMandates(mandate.principal(), mandate.grantee()),
                            none -> new MandatesFacts(new ArrayList<>()));
                    held.all().add(mandate);
                },
                guards.stream().map(guard -> guard.principal().value()).toArray(UUID[]::new),
                guards.stream().map(guard -> guard.grantee().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfMandates> changedBy(LedgerEvent event) {
        return event instanceof MandateGranted granted
                ? List.of(new OfMandates(granted.partyId(), granted.grantee()))
                : List.of();
    }

    @Override
    public boolean changesUnnamed(LedgerEvent event) {
        return event instanceof MandateRevoked || event instanceof PartiesMerged;
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case MandateGranted granted -> grant(granted);
                case MandateRevoked revoked ->
                    jdbc.update(
                            "UPDATE guard.mandate SET revoked_on = ? WHERE mandate_id = ?",
                            revoked.effectiveOn(),
                            revoked.mandateId().value());
                case PartiesMerged merged -> merge(merged);
                default -> throw new IllegalArgumentException("Not a change of a mandate: " + event);
            }
        }
    }

    private void grant(MandateGranted granted) {
        var ceiling = granted.ceiling();
        var project = granted.projectId();
        jdbc.update(
                """
                INSERT INTO guard.mandate
                  (mandate_id, principal, grantee, acts, project_id, valid_from, valid_to, ceiling, asset)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                granted.mandateId().value(),
                granted.partyId().value(),
                granted.grantee().value(),
                granted.acts().stream().map(Enum::name).toArray(String[]::new),
                project == null ? null : project.value(),
                granted.validFrom(),
                granted.validTo(),
                ceiling == null ? null : ceiling.amount(),
                ceiling == null ? null : ceiling.asset().code());
    }

    // What it was given is its survivor's; what it gave stands in a stream where nobody could take it back any more.
    private void merge(PartiesMerged merged) {
        jdbc.update(
                "UPDATE guard.mandate SET revoked_on = least(revoked_on, ?) WHERE principal = ?",
                merged.effectiveOn(),
                merged.partyId().value());
        jdbc.update(
                "UPDATE guard.mandate SET grantee = ? WHERE grantee = ?",
                merged.survivor().value(),
                merged.partyId().value());
    }

    private static MandateFacts facts(ResultSet row) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        return new MandateFacts(
                new MandateId(row.getObject("mandate_id", UUID.class)),
                new PartyId(row.getObject("principal", UUID.class)),
                new PartyId(row.getObject("grantee", UUID.class)),
                Arrays.stream((String[]) row.getArray("acts").getArray())
                        .map(MandateAct::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                project == null ? null : new ProjectId(project),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ceiling(row),
                row.getObject("revoked_on", LocalDate.class));
    }

    private static @Nullable Quantity ceiling(ResultSet row) throws SQLException {
        var asset = row.getString("asset");
        return asset == null ? null : new Quantity(row.getLong("ceiling"), Asset.of(asset));
    }
}

package dk.sambog.command.guard.project;

import dk.sambog.command.facts.Guard.OfAgreement;
import dk.sambog.command.facts.project.AgreementFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementTerminated;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentInForce;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.agreement}: which project an agreement is about, whether everybody has signed it, and when it ends. */
@Component
class AgreementGuard implements QueriedGuardTable<OfAgreement> {
    private final JdbcTemplate jdbc;

    AgreementGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfAgreement> guard() {
        return OfAgreement.class;
    }

    @Override
    public GuardQuery query(Collection<OfAgreement> guards) {
        return new GuardQuery(
                "SELECT agreement_id, project_id, in_force, last_day FROM guard.agreement WHERE agreement_id = ANY (?)",
                (row, found) -> {
                    var id = new AgreementId(row.getObject("agreement_id", UUID.class));
                    var project = new ProjectId(row.getObject("project_id", UUID.class));
                    found.put(
                            new OfAgreement(id),
                            new AgreementFacts(
                                    id,
                                    project,
                                    row.getBoolean("in_force"),
                                    row.getObject("last_day", LocalDate.class)));
                },
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfAgreement> changedBy(LedgerEvent event) {
        return switch (event) {
            case AgreementDrafted drafted -> List.of(new OfAgreement(drafted.agreementId()));
            case AgreementRecordedFromSource source -> List.of(new OfAgreement(source.agreementId()));
            case AgreementInForce inForce -> List.of(new OfAgreement(inForce.agreementId()));
            case AmendmentInForce amended -> List.of(new OfAgreement(amended.agreementId()));
            case AgreementTerminated terminated -> List.of(new OfAgreement(terminated.agreementId()));
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case AgreementDrafted drafted -> insert(drafted.agreementId(), drafted.projectId(), null);
                // Nobody signed what a source says, so no pledge can be bound by it.
                case AgreementRecordedFromSource source ->
                    insert(source.agreementId(), source.projectId(), source.inForceTo());
                case AgreementInForce inForce -> inForce(inForce.agreementId(), inForce.inForceTo());
                case AmendmentInForce amended -> inForce(amended.agreementId(), amended.inForceTo());
                case AgreementTerminated terminated -> inForce(terminated.agreementId(), terminated.lastDay());
                default -> throw new IllegalArgumentException("Not a change of an agreement guard: " + event);
            }
        }
    }

    private void insert(AgreementId agreement, ProjectId project, @Nullable LocalDate lastDay) {
        jdbc.update(
                "INSERT INTO guard.agreement (agreement_id, project_id, in_force, last_day) VALUES (?, ?, false, ?)",
                agreement.value(),
                project.value(),
                lastDay);
    }

    private void inForce(AgreementId agreement, @Nullable LocalDate lastDay) {
        jdbc.update(
                "UPDATE guard.agreement SET in_force = true, last_day = ? WHERE agreement_id = ?",
                lastDay,
                agreement.value());
    }
}

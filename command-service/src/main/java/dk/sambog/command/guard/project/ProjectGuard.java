package dk.sambog.command.guard.project;

import dk.sambog.command.facts.Guard.OfProject;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.project}: who leads a project, and whether it takes pledges. */
@Component
class ProjectGuard implements QueriedGuardTable<OfProject> {
    private final JdbcTemplate jdbc;

    ProjectGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfProject> guard() {
        return OfProject.class;
    }

    @Override
    public GuardQuery query(Collection<OfProject> guards) {
        return new GuardQuery(
                "SELECT project_id, lead, accepts_pledges FROM guard.project WHERE project_id = ANY (?)",
                (row, found) -> {
                    var id = new ProjectId(row.getObject("project_id", UUID.class));
                    var lead = new PartyId(row.getObject("lead", UUID.class));
                    found.put(new OfProject(id), new ProjectFacts(id, lead, row.getBoolean("accepts_pledges")));
                },
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfProject> changedBy(LedgerEvent event) {
        return switch (event) {
            case ProjectOpened opened -> List.of(new OfProject(opened.projectId()));
            case PledgingOpened opened -> List.of(new OfProject(opened.projectId()));
            case PledgingClosed closed -> List.of(new OfProject(closed.projectId()));
            default -> List.of();
        };
    }

    @Override
    public boolean changesUnnamed(LedgerEvent event) {
        return event instanceof PartiesMerged;
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case ProjectOpened opened ->
                    jdbc.update(
                            "INSERT INTO guard.project (project_id, lead, accepts_pledges) VALUES (?, ?, false)",
                            opened.projectId().value(),
                            opened.lead().value());
                case PledgingOpened opened -> setAcceptsPledges(opened.projectId(), true);
                case PledgingClosed closed -> setAcceptsPledges(closed.projectId(), false);
                case PartiesMerged merged ->
                    jdbc.update(
                            "UPDATE guard.project SET lead = ? WHERE lead = ?",
                            merged.survivor().value(),
                            merged.partyId().value());
                default -> throw new IllegalArgumentException("Not a change of a project guard: " + event);
            }
        }
    }

    private void setAcceptsPledges(ProjectId id, boolean accepts) {
        jdbc.update("UPDATE guard.project SET accepts_pledges = ? WHERE project_id = ?", accepts, id.value());
    }
}

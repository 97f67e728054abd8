package dk.sambog.query.web;

import dk.sambog.events.Asset;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.project.ProjectId;
import dk.sambog.query.event.StoredEvents;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.party.PartyProjection;
import dk.sambog.query.problem.ProblemException;
import dk.sambog.query.project.ProjectProjection;
import dk.sambog.query.trail.AuditTrailProjection;
import dk.sambog.query.trail.Cell;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** From a number down to its postings, and from a posting to its event as it is stored. */
@Controller
@Hidden
class TrailPages {
    private static final int ROWS = 200;

    private final AuditTrailProjection trail;
    private final ProjectProjection projects;
    private final PartyProjection parties;
    private final StoredEvents events;
    private final PageCuts cuts;

    TrailPages(
            AuditTrailProjection trail,
            ProjectProjection projects,
            PartyProjection parties,
            StoredEvents events,
            PageCuts cuts) {
        this.trail = trail;
        this.projects = projects;
        this.parties = parties;
        this.events = events;
        this.cuts = cuts;
    }

    @GetMapping("/projects/{id}/trail")
    String trail(
            @PathVariable UUID id,
            @RequestParam UUID partyId,
            @RequestParam String kind,
            @RequestParam String unit,
            @RequestParam(defaultValue = "false") boolean fromSource,
            @RequestParam String column,
            PageCut asked,
            Model model,
            Visibility visibility) {
        if (!visibility.includes(new ProjectId(id))) {
            throw ProblemException.notFound("No such project.");
        }
        var project = projects.find(id).orElseThrow(() -> ProblemException.notFound("No such project."));
        var found = trail.down(cuts.of(asked), cell(id, partyId, kind, unit, fromSource, column), null, ROWS);
        model.addAttribute("project", project);
        model.addAttribute("asked", asked);
        model.addAttribute("trail", found);
        model.addAttribute("kind", kind);
        model.addAttribute("unit", unit);
        model.addAttribute("column", column);
        model.addAttribute("party", parties.byId(Set.of(partyId)).get(partyId));
        return "trail";
    }

    @GetMapping("/events/{id}")
    String event(@PathVariable UUID id, Model model, Visibility visibility) {
        model.addAttribute(
                "event", events.find(id, visibility).orElseThrow(() -> ProblemException.notFound("No such event.")));
        return "event";
    }

    private static Cell cell(UUID project, UUID party, String kind, String unit, boolean fromSource, String column) {
        try {
            Asset.of(unit);
            ContributionKind.valueOf(kind);
            return Cell.ofLadder(project, party, kind, unit, fromSource, column);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("column", "malformed", "There is no number of this name.");
        }
    }
}

package dk.sambog.query.web;

import dk.sambog.events.project.ProjectId;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.ladder.LadderFilter;
import dk.sambog.query.ladder.LadderRow;
import dk.sambog.query.ladder.PromiseLadderProjection;
import dk.sambog.query.party.PartyProjection;
import dk.sambog.query.party.PartyRow;
import dk.sambog.query.problem.ProblemException;
import dk.sambog.query.project.ProjectProjection;
import dk.sambog.query.project.ProjectRow;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects, and who contributed what to one of them. */
@Controller
@Hidden
class ProjectPages {
    private static final int ROWS = 200;

    private final ProjectProjection projects;
    private final PartyProjection parties;
    private final PromiseLadderProjection ladder;
    private final PageCuts cuts;

    ProjectPages(ProjectProjection projects, PartyProjection parties, PromiseLadderProjection ladder, PageCuts cuts) {
        this.projects = projects;
        this.parties = parties;
        this.ladder = ladder;
        this.cuts = cuts;
    }

    /** A number of a row and the column it stands in. */
    record Cell(String column, long minor) {}

    /** A row of the table: who gives what, and how far it has come. */
    record Line(LadderRow row, List<Cell> cells) {
        static Line of(LadderRow row) {
            return new Line(
                    row,
                    List.of(
                            new Cell("pledged", row.pledged()),
                            new Cell("committed", row.committed()),
                            new Cell("received", row.received()),
                            new Cell("verified", row.verified()),
                            new Cell("withdrawn", row.withdrawn()),
                            new Cell("rejected", row.rejected()),
                            new Cell("reversed", row.reversed()),
                            new Cell("outstanding", row.outstanding())));
        }
    }

    @GetMapping("/")
    String projects(@RequestParam(required = false) @Nullable UUID after, Model model, Visibility visibility) {
        var answer = projects.list(visibility.projects(null), null, null, after, ROWS);
        model.addAttribute("answer", answer);
        model.addAttribute(
                "names", names(answer.rows().stream().map(ProjectRow::lead).collect(Collectors.toSet())));
        return "project-list";
    }

    @GetMapping("/projects/{id}")
    String project(@PathVariable UUID id, PageCut asked, Model model, Visibility visibility) {
        var project = visible(id, visibility);
        var answer = ladder.rows(cuts.of(asked), LadderFilter.ofProject(id), null, ROWS);
        var people = new HashSet<>(Set.of(project.lead()));
        answer.rows().forEach(row -> people.add(row.key().partyId()));
        model.addAttribute("project", project);
        model.addAttribute("asked", asked);
        model.addAttribute("position", answer.position());
        model.addAttribute("lines", answer.rows().stream().map(Line::of).toList());
        model.addAttribute("more", answer.next() != null);
        model.addAttribute("names", names(people));
        return "project";
    }

    private ProjectRow visible(UUID id, Visibility visibility) {
        if (!visibility.includes(new ProjectId(id))) {
            throw ProblemException.notFound("No such project.");
        }
        return projects.find(id).orElseThrow(() -> ProblemException.notFound("No such project."));
    }

    private Map<UUID, PartyRow> names(Set<UUID> ids) {
        return parties.byId(ids);
    }
}

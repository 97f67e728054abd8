package dk.sambog.query.web;

import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import dk.sambog.query.project.ProjectProjection;
import dk.sambog.query.timeline.TimelineKey;
import dk.sambog.query.timeline.TimelineProjection;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A project's story, from its first event on. */
@Controller
@Hidden
class TimelinePages {
    private static final int ROWS = 200;

    private final ProjectProjection projects;
    private final TimelineProjection timeline;

    TimelinePages(ProjectProjection projects, TimelineProjection timeline) {
        this.projects = projects;
        this.timeline = timeline;
    }

    @GetMapping("/projects/{id}/timeline")
    String timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Visibility visibility) {
        if (!visibility.includes(new ProjectId(id))) {
            throw ProblemException.notFound("No such project.");
        }
        model.addAttribute(
                "project", projects.find(id).orElseThrow(() -> ProblemException.notFound("No such project.")));
        model.addAttribute("story", timeline.ofProject(Cut.LATEST, id, key(after), ROWS));
        return "timeline";
    }

    private static @Nullable TimelineKey key(@Nullable String after) {
        try {
            return after == null ? null : TimelineKey.of(after);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("after", "malformed", "after is not one that an earlier page gave.");
        }
    }
}

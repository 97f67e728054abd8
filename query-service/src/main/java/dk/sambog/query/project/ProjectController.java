package dk.sambog.query.project;

import dk.sambog.events.project.ProjectId;
import dk.sambog.events.project.ProjectStage;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "things")
final class ProjectController {
    private final ProjectProjection projects;

    ProjectController(ProjectProjection projects) {
        this.projects = projects;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One project as it stands")
    ResponseEntity<ProjectRow> project(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(visibility.includes(new ProjectId(id)) ? projects.find(id) : Optional.empty());
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Projects as they stand, by stage and alliance")
    Page<ProjectRow> projects(
            @RequestParam(required = false) @Nullable ProjectStage stage,
            @RequestParam(required = false) @Nullable UUID alliance,
            Paging paging,
            Seen seen,
            Visibility visibility) {
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                projects.list(visibility.projects(null), stage, alliance, after, paging.size()),
                Cut.LATEST,
                ProjectRow.class,
                row -> row,
                List::of);
    }
}

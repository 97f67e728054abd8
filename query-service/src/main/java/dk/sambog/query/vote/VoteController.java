package dk.sambog.query.vote;

import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
@RequestMapping("/api/v1/votes")
@Tag(name = "things")
final class VoteController {
    private final VoteProjection votes;

    VoteController(VoteProjection votes) {
        this.votes = votes;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One vote as it stands")
    ResponseEntity<VoteRow> vote(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(votes.find(id).filter(row -> visibility.includes(new ProjectId(row.projectId()))));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Votes as they stand: of a project, or all the caller may see")
    Page<VoteRow> votes(
            @RequestParam(required = false) @Nullable UUID projectId, Paging paging, Seen seen, Visibility visibility) {
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                votes.list(visibility.projectsOrNotFound(projectId), after, paging.size()),
                Cut.LATEST,
                VoteRow.class,
                row -> row,
                List::of);
    }
}

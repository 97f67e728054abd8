package dk.sambog.query.dialogue;

import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
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
@RequestMapping("/api/v1/dialogues")
@Tag(name = "things")
final class DialogueController {
    private final DialogueProjection dialogues;

    DialogueController(DialogueProjection dialogues) {
        this.dialogues = dialogues;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One dialogue as it stands")
    ResponseEntity<DialogueRow> dialogue(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(dialogues.find(id).filter(row -> visibility.includes(new ProjectId(row.projectId()))));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Dialogues as they stand, by project and state")
    Page<DialogueRow> dialogues(
            @RequestParam(required = false) @Nullable UUID projectId,
            @RequestParam(required = false) @Nullable String state,
            Paging paging,
            Seen seen,
            Visibility visibility) {
        if (projectId != null && !visibility.includes(new ProjectId(projectId))) {
            throw ProblemException.notFound("No such project, or not one you may know of.");
        }
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                dialogues.list(visibility.projects(projectId), state, after, paging.size()),
                Cut.LATEST,
                DialogueRow.class,
                row -> row,
                List::of);
    }
}

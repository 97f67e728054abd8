package dk.sambog.query.timeline;

import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "views")
final class TimelineController {
    private final TimelineProjection timeline;

    TimelineController(TimelineProjection timeline) {
        this.timeline = timeline;
    }

    @GetMapping(
            path = "/api/v1/projects/{id}/timeline",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "A project's story: its events in the order they happened, each in a sentence",
            description = "Every sentence in Danish and in English; persons are told by their pseudonyms.")
    Page<TimelineRow> timeline(@PathVariable UUID id, Cut cut, Paging paging, Visibility visibility) {
        if (!visibility.includes(new ProjectId(id))) {
            throw ProblemException.notFound("No such project, or not one you may know of.");
        }
        return Page.of(
                timeline.ofProject(cut, id, paging.after(TimelineController::key), paging.size()),
                cut,
                TimelineRow.class,
                row -> row,
                key -> List.of(key.happenedOn(), key.position()));
    }

    private static TimelineKey key(List<String> parts) {
        try {
            return TimelineKey.of(parts);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

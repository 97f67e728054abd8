package dk.sambog.query.event;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Positions;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "events", description = "Events as they stand in the ledger")
final class EventController {
    private final StoredEvents events;
    private final Positions positions;

    EventController(StoredEvents events, Positions positions) {
        this.events = events;
        this.positions = positions;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One event, byte for byte",
            description =
                    "Decode `leaf` from base64 and hash it behind one zero byte with SHA-256: the result is `leafHash`.")
    EventDetail event(@PathVariable UUID id, Visibility visibility) {
        return events.find(id, visibility)
                .orElseThrow(() -> ProblemException.notFound("No such event, or not one you may know of."));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Events by position", description = "Who reads some projects only names the `stream` to read.")
    Page<EventRow> events(
            Cut cut,
            Paging paging,
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String type,
            Visibility visibility) {
        if (!visibility.isEverything() && stream == null) {
            throw ProblemException.parameter(
                    "stream", "missing", "stream is required for who reads some projects only.");
        }
        var there = new Cut(Math.min(cut.position(), positions.head()), cut.effectiveOn());
        Long after = paging.after(key -> Long.parseLong(key.getFirst()));
        var found = events.page(there, after == null ? -1 : after, paging.size() + 1, stream, type, visibility);
        return Page.of(
                Answer.of(there.position(), found, paging.size(), EventRow::position),
                there,
                EventRow.class,
                row -> row,
                List::of);
    }
}

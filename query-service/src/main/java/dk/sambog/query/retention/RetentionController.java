package dk.sambog.query.retention;

import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.retention.RetentionTable.Key;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
@RequestMapping("/api/v1")
@Tag(name = "things")
final class RetentionController {
    private final RetentionTable retentions;

    RetentionController(RetentionTable retentions) {
        this.retentions = retentions;
    }

    @GetMapping(path = "/retentions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How long a thing is kept, by the id of the thing")
    ResponseEntity<RetentionRow> retention(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(retentions.of(id, visibility));
    }

    @GetMapping(
            path = "/retentions",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "What a law keeps, the earliest date first",
            description = "With `dueBy` what falls due for destruction after that day at the latest.")
    Page<RetentionRow> retentions(
            @RequestParam(required = false) @Nullable LocalDate dueBy,
            Paging paging,
            Seen seen,
            Visibility visibility) {
        var after = paging.after(key -> new Key(LocalDate.parse(key.get(0)), key.get(1)));
        return Page.of(
                retentions.due(dueBy, visibility, after, paging.size()),
                Cut.LATEST,
                RetentionRow.class,
                row -> row,
                key -> List.of(key.retainUntil(), key.thing()));
    }

    @GetMapping(path = "/redactions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How a text, a document or a person's data was destroyed, by its id")
    ResponseEntity<RedactionRow> redaction(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(retentions.redaction(id, visibility));
    }

    @GetMapping(
            path = "/redactions",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "What was destroyed, on which legal basis and by whom")
    Page<RedactionRow> redactions(Paging paging, Seen seen, Visibility visibility) {
        Long after = paging.after(key -> Long.parseLong(key.getFirst()));
        return Page.of(
                retentions.redactions(visibility, after, paging.size()),
                Cut.LATEST,
                RedactionRow.class,
                row -> row,
                List::of);
    }

    @GetMapping(path = "/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One document, without its bytes",
            description = "The bytes are downloaded from the command-service, under the same path.")
    ResponseEntity<DocumentRow> document(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(retentions.document(id, visibility));
    }
}

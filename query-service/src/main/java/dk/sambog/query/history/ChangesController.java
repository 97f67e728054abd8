package dk.sambog.query.history;

import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "views")
final class ChangesController {
    private final ChangesProjection changes;

    ChangesController(ChangesProjection changes) {
        this.changes = changes;
    }

    @GetMapping(
            path = "/api/v1/views/changes",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "V2: who did what, when and why, field by field",
            description = "One row per field of every event in the order of the log, with what the field was before.")
    Page<ChangeRow> changes(Cut cut, Paging paging, ChangeFilter filter, Visibility visibility) {
        var after = paging.after(key -> new ChangeKey(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1))));
        return Page.of(
                changes.rows(cut, filter, visibility, after, paging.size()),
                cut,
                ChangeRow.class,
                row -> row,
                key -> List.of(key.position(), key.place()));
    }
}

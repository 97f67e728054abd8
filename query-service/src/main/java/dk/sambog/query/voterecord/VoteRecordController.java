package dk.sambog.query.voterecord;

import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "views")
final class VoteRecordController {
    private final VoteRecordProjection records;

    VoteRecordController(VoteRecordProjection records) {
        this.records = records;
    }

    @GetMapping(
            path = "/api/v1/views/votes",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "V13: each option of each vote, with its count, quorum, threshold and result")
    Page<VoteRecordRow> voteRecord(
            Cut cut,
            Paging paging,
            @RequestParam(required = false) @Nullable UUID projectId,
            @RequestParam(required = false) @Nullable UUID voteId,
            Visibility visibility) {
        var answer = records.rows(
                cut,
                visibility.projects(projectId),
                voteId,
                paging.after(parts ->
                        new VoteRecordProjection.Key(UUID.fromString(parts.get(0)), Integer.parseInt(parts.get(1)))),
                paging.size());
        return Page.of(answer, cut, VoteRecordRow.class, row -> row, key -> List.of(key.voteId(), key.ordinal()));
    }
}

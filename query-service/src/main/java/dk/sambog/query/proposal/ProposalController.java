package dk.sambog.query.proposal;

import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "things")
final class ProposalController {
    private final ProposalProjection proposals;

    ProposalController(ProposalProjection proposals) {
        this.proposals = proposals;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One proposal as it stands")
    ResponseEntity<ProposalRow> proposal(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(proposals.find(id, visibility));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Proposals as they stand, by project, need, category, place and state")
    Page<ProposalRow> proposals(ProposalFilter filter, Paging paging, Seen seen, Visibility visibility) {
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                proposals.list(filter, visibility, after, paging.size()),
                Cut.LATEST,
                ProposalRow.class,
                row -> row,
                List::of);
    }
}

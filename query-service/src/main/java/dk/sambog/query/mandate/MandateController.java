package dk.sambog.query.mandate;

import dk.sambog.events.party.PartyId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "things")
final class MandateController {
    private final MandateProjection mandates;

    MandateController(MandateProjection mandates) {
        this.mandates = mandates;
    }

    @GetMapping(
            path = "/api/v1/parties/{id}/mandates",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "The mandates a party gave; with `asOfEffective` those that held on that day")
    Page<MandateRow> mandates(@PathVariable UUID id, Cut cut, Paging paging, Visibility visibility) {
        if (!visibility.isOwn(new PartyId(id))) {
            throw ProblemException.notFound("No such party, or not one whose mandates you may know of.");
        }
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(mandates.ofParty(cut, id, after, paging.size()), cut, MandateRow.class, row -> row, List::of);
    }
}

package dk.sambog.query.need;

import dk.sambog.events.party.PartyId;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/needs")
@Tag(name = "things")
final class NeedController {
    private final NeedProjection needs;

    NeedController(NeedProjection needs) {
        this.needs = needs;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One need as it stands")
    ResponseEntity<NeedRow> need(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(needs.find(id).map(row -> shown(row, visibility)));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Needs as they stand, by place, category, arena, state and project")
    Page<NeedRow> needs(NeedFilter filter, Paging paging, Seen seen, Visibility visibility) {
        if (filter.projectId() != null && !visibility.includes(new ProjectId(filter.projectId()))) {
            throw ProblemException.notFound("No such project, or not one you may know of.");
        }
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                needs.list(filter, after, paging.size()),
                Cut.LATEST,
                NeedRow.class,
                row -> shown(row, visibility),
                List::of);
    }

    /** What is wrong where is there for all to read; who said so, and who acts on it, for those who may know them. */
    private static NeedRow shown(NeedRow row, Visibility visibility) {
        return new NeedRow(
                row.needId(),
                row.reporter() != null && visibility.includes(new PartyId(row.reporter())) ? row.reporter() : null,
                row.address(),
                row.latitudeMicro(),
                row.longitudeMicro(),
                row.description(),
                row.category(),
                row.arenas(),
                row.state(),
                row.supporters(),
                row.evidence(),
                row.projects().stream()
                        .filter(project -> visibility.includes(new ProjectId(project)))
                        .toList(),
                row.qualifiedBy(),
                row.assessment(),
                row.mergedInto(),
                row.outcome(),
                row.reason(),
                row.reportedOn(),
                row.version(),
                row.position());
    }
}

package dk.sambog.query.pledge;

import dk.sambog.events.Asset;
import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Amount;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
@RequestMapping("/api/v1/pledges")
@Tag(name = "things")
final class PledgeController {
    private final PledgeProjection pledges;

    PledgeController(PledgeProjection pledges) {
        this.pledges = pledges;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One pledge as it stands")
    ResponseEntity<Thing> pledge(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(pledges.find(id)
                .filter(row -> visibility.includes(new ProjectId(row.projectId())))
                .map(Thing::of));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Pledges as they stand: of a project, or all the caller may see")
    Page<Thing> pledges(
            @RequestParam(required = false) @Nullable UUID projectId, Paging paging, Seen seen, Visibility visibility) {
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                pledges.list(visibility.projectsOrNotFound(projectId), after, paging.size()),
                Cut.LATEST,
                Thing.class,
                Thing::of,
                List::of);
    }

    /**
     * A pledge with its amounts in the unit's own decimals.
     *
     * @param quantity the whole promise
     * @param pledged what stands open and not bound
     * @param committed what stands open and bound by the agreement
     * @param version of its stream, for If-Match
     */
    @Schema(name = "Pledge")
    record Thing(
            UUID pledgeId,
            UUID projectId,
            UUID giver,
            String kind,
            String planLine,
            String unit,
            Amount quantity,
            Amount pledged,
            Amount committed,
            Amount fulfilled,
            Amount withdrawn,
            @Nullable UUID agreementId,
            @Nullable LocalDate deadline,
            @Nullable String terms,
            LocalDate effectiveOn,
            long version,
            long position) {
        static Thing of(PledgeRow row) {
            var asset = Asset.of(row.unit());
            return new Thing(
                    row.pledgeId(),
                    row.projectId(),
                    row.giver(),
                    row.kind(),
                    row.planLine(),
                    row.unit(),
                    Amount.of(row.quantity(), asset),
                    Amount.of(row.pledged(), asset),
                    Amount.of(row.committed(), asset),
                    Amount.of(row.fulfilled(), asset),
                    Amount.of(row.withdrawn(), asset),
                    row.agreementId(),
                    row.deadline(),
                    row.terms(),
                    row.effectiveOn(),
                    row.version(),
                    row.position());
        }
    }
}

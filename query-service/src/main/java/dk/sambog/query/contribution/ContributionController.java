package dk.sambog.query.contribution;

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
@RequestMapping("/api/v1/contributions")
@Tag(name = "things")
final class ContributionController {
    private final ContributionProjection contributions;

    ContributionController(ContributionProjection contributions) {
        this.contributions = contributions;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One contribution as it stands")
    ResponseEntity<Thing> contribution(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(contributions
                .find(id)
                .filter(row -> visibility.includes(new ProjectId(row.projectId())))
                .map(Thing::of));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Contributions as they stand: of a project, or all the caller may see")
    Page<Thing> contributions(
            @RequestParam(required = false) @Nullable UUID projectId, Paging paging, Seen seen, Visibility visibility) {
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                contributions.list(visibility.projectsOrNotFound(projectId), after, paging.size()),
                Cut.LATEST,
                Thing.class,
                Thing::of,
                List::of);
    }

    /**
     * A contribution with its amounts in the unit's own decimals.
     *
     * @param quantity what was recorded
     * @param received what has arrived and is not verified, rejected or reversed
     * @param version of its stream, for If-Match
     */
    @Schema(name = "Contribution")
    record Thing(
            UUID contributionId,
            UUID projectId,
            UUID giver,
            String kind,
            String planLine,
            String unit,
            Amount quantity,
            Amount received,
            Amount verified,
            Amount rejected,
            Amount reversed,
            @Nullable UUID pledgeId,
            @Nullable String note,
            LocalDate effectiveOn,
            List<ContributionRow.Evidence> evidence,
            long version,
            long position) {
        static Thing of(ContributionRow row) {
            var asset = Asset.of(row.unit());
            return new Thing(
                    row.contributionId(),
                    row.projectId(),
                    row.giver(),
                    row.kind(),
                    row.planLine(),
                    row.unit(),
                    Amount.of(row.quantity(), asset),
                    Amount.of(row.received(), asset),
                    Amount.of(row.verified(), asset),
                    Amount.of(row.rejected(), asset),
                    Amount.of(row.reversed(), asset),
                    row.pledgeId(),
                    row.note(),
                    row.effectiveOn(),
                    row.evidence(),
                    row.version(),
                    row.position());
        }
    }
}

package dk.sambog.query.ladder;

import dk.sambog.events.Asset;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Amount;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
final class PromiseLadderController {
    private final PromiseLadderProjection ladder;

    PromiseLadderController(PromiseLadderProjection ladder) {
        this.ladder = ladder;
    }

    @GetMapping(
            path = "/api/v1/views/promise-ladder",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "V4: what each party promised, bound, gave and had verified in each project")
    Page<Line> promiseLadder(
            Cut cut,
            Paging paging,
            @RequestParam(required = false) @Nullable UUID projectId,
            @RequestParam(required = false) @Nullable UUID partyId,
            @RequestParam(required = false) @Nullable ContributionKind kind,
            Visibility visibility) {
        var filter = new LadderFilter(visibility.projects(projectId), partyId, kind == null ? null : kind.name());
        var answer = ladder.rows(cut, filter, paging.after(PromiseLadderController::key), paging.size());
        return Page.of(
                answer,
                cut,
                Line.class,
                Line::of,
                key -> List.of(key.projectId(), key.partyId(), key.kind(), key.unit(), key.fromSource()));
    }

    private static LadderKey key(List<String> parts) {
        return new LadderKey(
                UUID.fromString(parts.get(0)),
                UUID.fromString(parts.get(1)),
                parts.get(2),
                parts.get(3),
                Boolean.parseBoolean(parts.get(4)));
    }

    /**
     * A row of the ladder.
     *
     * @param unit the asset, {@code DKK/2}, {@code MIN} or {@code UNIT:<what>}
     * @param fromSource it rests on a published source alone and is not verified here
     * @param fulfilmentPct received over pledged, per cent; null when nothing is pledged
     */
    @Schema(name = "PromiseLadderLine")
    record Line(
            UUID projectId,
            UUID partyId,
            String kind,
            String unit,
            boolean fromSource,
            Amount pledged,
            Amount committed,
            Amount claimed,
            Amount approved,
            Amount received,
            Amount verified,
            Amount eligible,
            Amount financed,
            Amount withdrawn,
            Amount rejected,
            Amount reversed,
            Amount outstanding,
            long overdueDays,
            @Nullable String fulfilmentPct,
            long position) {
        static Line of(LadderRow row) {
            var asset = Asset.of(row.key().unit());
            return new Line(
                    row.key().projectId(),
                    row.key().partyId(),
                    row.key().kind(),
                    row.key().unit(),
                    row.key().fromSource(),
                    Amount.of(row.pledged(), asset),
                    Amount.of(row.committed(), asset),
                    Amount.of(row.claimed(), asset),
                    Amount.of(row.approved(), asset),
                    Amount.of(row.received(), asset),
                    Amount.of(row.verified(), asset),
                    Amount.of(row.eligible(), asset),
                    Amount.of(row.financed(), asset),
                    Amount.of(row.withdrawn(), asset),
                    Amount.of(row.rejected(), asset),
                    Amount.of(row.reversed(), asset),
                    Amount.of(row.outstanding(), asset),
                    row.overdueDays(),
                    row.fulfilmentPct(),
                    row.position());
        }
    }
}

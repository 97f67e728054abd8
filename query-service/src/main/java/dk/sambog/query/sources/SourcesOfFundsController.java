package dk.sambog.query.sources;

import dk.sambog.events.Asset;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Amount;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.postings.GiverGroup;
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
final class SourcesOfFundsController {
    private final SourcesOfFundsProjection matrix;

    SourcesOfFundsController(SourcesOfFundsProjection matrix) {
        this.matrix = matrix;
    }

    @GetMapping(
            path = "/api/v1/views/sources-of-funds",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "V3: which kinds of sources give what to each line of each project, bucket by bucket")
    Page<Line> sourcesOfFunds(
            Cut cut, Paging paging, @RequestParam(required = false) @Nullable UUID projectId, Visibility visibility) {
        var answer = matrix.rows(
                cut, visibility.projects(projectId), paging.after(SourcesOfFundsController::key), paging.size());
        return Page.of(
                answer,
                cut,
                Line.class,
                Line::of,
                key -> List.of(
                        key.projectId(), key.planLine(), key.unit(), key.stage().name()));
    }

    private static MatrixKey key(List<String> parts) {
        return new MatrixKey(UUID.fromString(parts.get(0)), parts.get(1), parts.get(2), Stage.valueOf(parts.get(3)));
    }

    /**
     * A row of the matrix: one stage of one line of the plan.
     *
     * @param unit the asset; what is not valued in money stands under {@code unvalued}, in {@code MIN} or {@code UNIT:<what>}
     */
    @Schema(name = "SourcesOfFundsLine")
    record Line(
            UUID projectId,
            String planLine,
            String unit,
            String stage,
            Source municipality,
            Source state,
            Source eu,
            Source foundation,
            Source company,
            Source association,
            Source citizens,
            Source crowdfunding,
            Source own,
            Source total,
            long position) {
        static Line of(MatrixRow row) {
            return new Line(
                    row.key().projectId(),
                    row.key().planLine(),
                    row.key().unit(),
                    row.key().stage().toString(),
                    source(row, GiverGroup.MUNICIPALITY),
                    source(row, GiverGroup.STATE),
                    source(row, GiverGroup.EU),
                    source(row, GiverGroup.FOUNDATION),
                    source(row, GiverGroup.COMPANY),
                    source(row, GiverGroup.ASSOCIATION),
                    source(row, GiverGroup.CITIZENS),
                    source(row, GiverGroup.CROWDFUNDING),
                    source(row, GiverGroup.OWN),
                    Source.of(row.total(), Asset.of(row.key().unit())),
                    row.position());
        }

        private static Source source(MatrixRow row, GiverGroup group) {
            var cell = row.cells().get(group);
            return Source.of(
                    cell == null ? new MatrixCell(0, 0, 0, 0, 0, null) : cell,
                    Asset.of(row.key().unit()));
        }
    }

    /**
     * What one kind of source gives.
     *
     * @param total cash and in-kind value, and nothing else
     * @param sharePct its part of the row's cash and in-kind value, per cent
     */
    @Schema(name = "FundsOfOneSource")
    record Source(
            Amount cash,
            Amount inKind,
            Amount debt,
            Amount contingent,
            Amount unvalued,
            Amount total,
            @Nullable String sharePct) {
        static Source of(MatrixCell cell, Asset asset) {
            return new Source(
                    Amount.of(cell.cash(), asset),
                    Amount.of(cell.inKind(), asset),
                    Amount.of(cell.debt(), asset),
                    Amount.of(cell.contingent(), asset),
                    Amount.of(cell.unvalued(), asset),
                    Amount.of(cell.total(), asset),
                    cell.sharePct());
        }
    }
}

package dk.sambog.query.trail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sambog.events.Asset;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Amount;
import dk.sambog.query.http.AsOf;
import dk.sambog.query.http.Listing;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "views")
final class AuditTrailController {
    private final AuditTrailProjection trail;

    AuditTrailController(AuditTrailProjection trail) {
        this.trail = trail;
    }

    @GetMapping(
            path = "/api/v1/views/audit-trail",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "V1: from a number down to its postings, their events and evidence",
            description =
                    "A number of the promise ladder is named by projectId, partyId, kind, unit, fromSource and column; "
                            + "one of the sources of funds by projectId, planLine, unit, stage and column.")
    Answered auditTrail(Cut cut, Paging paging, CellName name, Visibility visibility) {
        var cell = visibility.projects(name.projectId()).isEmpty() ? name.ofNothing() : name.cell();
        var after = paging.after(key -> new TrailKey(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1))));
        var found = trail.down(cut, cell, after, paging.size());
        return new Answered(
                new AsOf(found.position(), cut.effectiveOn()),
                Amount.of(found.sum(), Asset.of(name.unit())),
                found.rows().stream().map(Line::of).toList(),
                Page.cursor(found.position(), found.next(), key -> List.of(key.position(), key.ordinal())),
                Line.class);
    }

    /**
     * The postings behind a number.
     *
     * @param sum of all of them, also those on other pages: the number itself
     */
    @Schema(name = "AuditTrail")
    record Answered(
            AsOf asOf,
            Amount sum,
            List<Line> rows,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String next,

            @JsonIgnore Class<Line> rowType)
            implements Listing<Line> {}

    /**
     * A posting with its event and its evidence.
     *
     * @param amount what it adds to the number; below zero when it takes back
     * @param evidenceSha256 in the order of {@code evidenceDocumentId}; {@code removed} once a document is redacted
     */
    @Schema(name = "AuditTrailLine")
    record Line(
            long position,
            int ordinal,
            UUID eventId,
            String eventType,
            String movement,
            UUID projectId,
            String planLine,
            UUID partyId,
            @Nullable UUID agreementId,
            @Nullable UUID pledgeId,
            @Nullable UUID contributionId,
            String kind,
            String unit,
            Amount amount,
            Amount quantity,
            @Nullable Long recognisedMinor,
            boolean fromSource,
            boolean implied,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            Instant recordedAt,
            List<UUID> evidenceDocumentId,
            List<String> evidenceSha256,
            List<String> evidenceTier) {
        static Line of(TrailRow row) {
            var asset = Asset.of(row.unit());
            return new Line(
                    row.key().position(),
                    row.key().ordinal(),
                    row.eventId(),
                    row.eventType(),
                    row.movement(),
                    row.projectId(),
                    row.planLine(),
                    row.partyId(),
                    row.agreementId(),
                    row.pledgeId(),
                    row.contributionId(),
                    row.kind(),
                    row.unit(),
                    Amount.of(row.amount(), asset),
                    Amount.of(row.quantity(), asset),
                    row.recognisedMinor(),
                    row.fromSource(),
                    row.implied(),
                    row.effectiveOn(),
                    row.accountingDate(),
                    row.recordedAt(),
                    row.evidence().stream().map(TrailRow.Evidence::documentId).toList(),
                    row.evidence().stream()
                            .map(evidence -> evidence.sha256() == null ? "removed" : evidence.sha256())
                            .toList(),
                    row.evidence().stream().map(TrailRow.Evidence::tier).toList());
        }
    }
}

package dk.sambog.query.trail;

import dk.sambog.events.Asset;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Amount;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "views")
final class EvidenceTrailController {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private final EvidenceTrailProjection trail;

    EvidenceTrailController(EvidenceTrailProjection trail) {
        this.trail = trail;
    }

    @GetMapping(
            path = "/api/v1/views/evidence-trail",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "V1b: from a document or an event up to every number it stands behind",
            description = "Give one of documentId, sha256 and eventId.")
    Page<Line> evidenceTrail(
            Cut cut,
            Paging paging,
            @RequestParam(required = false) @Nullable UUID documentId,
            @RequestParam(required = false) @Nullable String sha256,
            @RequestParam(required = false) @Nullable UUID eventId,
            Visibility visibility) {
        if (Stream.of(documentId, sha256, eventId)
                        .filter(given -> given != null)
                        .count()
                != 1) {
            throw ProblemException.parameter("documentId", "missing", "Give one of documentId, sha256 and eventId.");
        }
        var projects = visibility.projects(null);
        var after = paging.after(key -> new TrailKey(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1))));
        var size = paging.size();
        var answer = documentId != null
                ? trail.ofDocument(cut, documentId, projects, after, size)
                : eventId != null
                        ? trail.ofEvent(cut, eventId, projects, after, size)
                        : trail.ofSha256(cut, hex(String.valueOf(sha256)), projects, after, size);
        return Page.of(answer, cut, Line.class, Line::of, key -> List.of(key.position(), key.ordinal()));
    }

    private static String hex(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw ProblemException.parameter("sha256", "malformed", "sha256 is 64 hex digits in lower case.");
        }
        return sha256;
    }

    /** A number of the promise ladder that the document or event stands behind. */
    @Schema(name = "EvidenceTrailLine")
    record Line(
            @Nullable UUID documentId,
            @Nullable String documentSha256,
            @Nullable String docType,
            UUID eventId,
            @Nullable UUID contributionId,
            @Nullable UUID agreementId,
            String planLine,
            UUID projectId,
            UUID partyId,
            String kind,
            String unit,
            boolean fromSource,
            String column,
            Amount total,
            long position) {
        static Line of(EvidenceTrailRow row) {
            return new Line(
                    row.documentId(),
                    row.documentSha256(),
                    row.docType(),
                    row.eventId(),
                    row.contributionId(),
                    row.agreementId(),
                    row.planLine(),
                    row.projectId(),
                    row.partyId(),
                    row.kind(),
                    row.unit(),
                    row.fromSource(),
                    row.column(),
                    Amount.of(row.total(), Asset.of(row.unit())),
                    row.position());
        }
    }
}

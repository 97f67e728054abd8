package dk.sambog.command.batch;

import dk.sambog.command.batch.line.BatchLine;
import dk.sambog.command.batch.line.BatchMode;
import dk.sambog.command.batch.line.BatchReader;
import dk.sambog.command.batch.line.BatchRejection;
import dk.sambog.command.batch.line.ContributionCsv;
import dk.sambog.command.batch.line.LimitedBody;
import dk.sambog.command.batch.table.BatchTable;
import dk.sambog.command.batch.table.BatchTable.Batch;
import dk.sambog.command.batch.table.BatchTable.Progress;
import dk.sambog.command.batch.table.WarningTable;
import dk.sambog.command.batch.table.WarningTable.LineWarning;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.command.request.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches over HTTP: short ones are answered at once, long ones worked off. */
@RestController
@RequestMapping("/api/v1/batches")
class BatchController {
    private static final int FIRST_WARNINGS = 100;

    /** A line that was refused, and why. */
    record RefusedLine(int line, @Nullable String key, JsonNode problem) {}

    private final BatchReader reader;
    private final ContributionCsv csv;
    private final BatchIntake intake;
    private final BatchTable table;
    private final WarningTable warnings;
    private final JsonMapper json;

    BatchController(
            BatchReader reader,
            ContributionCsv csv,
            BatchIntake intake,
            BatchTable table,
            WarningTable warnings,
            JsonMapper json) {
        this.reader = reader;
        this.csv = csv;
        this.intake = intake;
        this.table = table;
        this.warnings = warnings;
        this.json = json;
    }

    @PostMapping(consumes = {"application/x-ndjson", "application/ndjson"})
    @Operation(
            summary = "Many commands in one request",
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "One JSON object per line: key, group, path (as /contributions), ifMatch, body;"
                                            + " or CSV whose header names the fields of POST /contributions. At most 64 MiB",
                            content = {
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = BatchLine.Json.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    ResponseEntity<Progress> takeNdjson(
            @RequestParam(defaultValue = "independent") String mode, HttpServletRequest http, CommandRequest request)
            throws IOException {
        var lines = reader.read(new LimitedBody(http.getInputStream()), mode(mode));
        return answer(intake.take(request, mode(mode), lines), request.caller());
    }

    /** {@code mapping=contributions}: the header names the fields of {@code POST /contributions}. */
    @PostMapping(consumes = "text/csv")
    ResponseEntity<Progress> takeCsv(
            @RequestParam(defaultValue = "independent") String mode,
            @RequestParam String mapping,
            @RequestParam(defaultValue = ",") char separator,
            HttpServletRequest http,
            CommandRequest request)
            throws IOException {
        if (!mapping.equals("contributions")) {
            throw new CommandRejected(BatchRejection.UNKNOWN_MAPPING, "mapping");
        }
        var lines = reader.collect(csv.read(new LimitedBody(http.getInputStream()), separator), mode(mode));
        return answer(intake.take(request, mode(mode), lines), request.caller());
    }

    @GetMapping("/{id}")
    Progress progress(@PathVariable UUID id, SignedIn caller) {
        return progressOf(id, caller);
    }

    @GetMapping("/{id}/refusals")
    ResponseEntity<List<RefusedLine>> refusals(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int afterLine,
            @RequestParam(defaultValue = "1000") int limit,
            SignedIn caller) {
        progressOf(id, caller);
        var refusals = table.refusals(id, afterLine, Math.clamp(limit, 1, 1000)).stream()
                .map(refusal -> new RefusedLine(refusal.line(), refusal.key(), json.readTree(refusal.problem())))
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(refusals);
    }

    @GetMapping("/{id}/warnings")
    List<LineWarning> warnings(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int afterLine,
            @RequestParam(defaultValue = "1000") int limit,
            SignedIn caller) {
        progressOf(id, caller);
        return warnings.find(id, afterLine, Math.clamp(limit, 1, 1000));
    }

    private ResponseEntity<Progress> answer(Batch batch, SignedIn caller) {
        var progress = progressOf(batch.id(), caller);
        var location = URI.create("/api/v1/batches/" + batch.id());
        if (progress.state().equals("RUNNING")) {
            return ResponseEntity.accepted().location(location).body(progress);
        }
        var allWell = progress.refused() == 0 && progress.changed() == 0;
        return ResponseEntity.status(allWell ? 200 : 207).location(location).body(progress);
    }

    private Progress progressOf(UUID id, SignedIn caller) {
        var progress = table.progress(id, Objects.requireNonNull(caller.party()))
                .orElseThrow(() -> new CommandRejected(BatchRejection.NO_SUCH_BATCH));
        return progress.warned() == 0 ? progress : progress.telling(warnings.find(id, 0, FIRST_WARNINGS));
    }

    private static BatchMode mode(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "atomic" -> BatchMode.ATOMIC;
            case "independent" -> BatchMode.INDEPENDENT;
            default -> throw new CommandRejected(BatchRejection.UNKNOWN_MODE, "mode");
        };
    }
}

package dk.sambog.command.batch;

import dk.sambog.command.batch.line.BatchLine;
import dk.sambog.command.batch.line.BatchMode;
import dk.sambog.command.batch.line.BatchReader.Lines;
import dk.sambog.command.batch.line.PartLines;
import dk.sambog.command.batch.table.BatchTable;
import dk.sambog.command.batch.table.BatchTable.Batch;
import dk.sambog.command.clock.Ids;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.command.request.CommandTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes a batch in, whole and once, before anything of it is done. */
@Component
class BatchIntake {
    private static final int AT_ONCE = 500;
    private static final int PART = 100;

    private final CommandTransaction transaction;
    private final BatchTable table;
    private final BatchRun run;
    private final BatchWorker worker;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    BatchIntake(
            CommandTransaction transaction,
            BatchTable table,
            BatchRun run,
            BatchWorker worker,
            Ids ids,
            Clock clock,
            JsonMapper json) {
        this.transaction = transaction;
        this.table = table;
        this.run = run;
        this.worker = worker;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Up to 500 lines are done when this returns; more are worked off by the worker. */
    Batch take(CommandRequest request, BatchMode mode, Lines lines) {
        var keyHash = request.keyHash();
        var acting = request.acting();
        var parts = parts(lines.lines(), mode).stream()
                .map(part -> PartLines.pack(json, part))
                .toList();
        var batch = transaction.run(() -> {
            var before = table.findByKey(keyHash);
            var taken = new Batch(before.orElseGet(ids::next), acting, mode, lines.inOrder());
            if (before.isEmpty()) {
                table.insert(taken, keyHash, lines.lines().size(), parts, clock.instant());
            }
            return taken;
        });
        if (lines.lines().size() <= AT_ONCE) {
            while (run.next(batch)) {}
        } else {
            worker.wake();
        }
        return batch;
    }

    /** An atomic batch is one part; otherwise groups are not divided. */
    private static List<List<BatchLine>> parts(List<BatchLine> lines, BatchMode mode) {
        if (mode == BatchMode.ATOMIC) {
            return List.of(lines);
        }
        var parts = new ArrayList<List<BatchLine>>();
        var part = new ArrayList<BatchLine>();
        for (var line : lines) {
            var beginsGroup = part.isEmpty() || !part.getLast().group().equals(line.group());
            if (part.size() >= PART && beginsGroup) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(line);
        }
        parts.add(List.copyOf(part));
        return parts;
    }
}

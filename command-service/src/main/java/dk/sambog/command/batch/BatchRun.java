package dk.sambog.command.batch;

import dk.sambog.command.batch.ChunkRun.LineRefused;
import dk.sambog.command.batch.line.BatchLine;
import dk.sambog.command.batch.line.BatchMode;
import dk.sambog.command.batch.line.BatchRejection;
import dk.sambog.command.batch.line.PartLines;
import dk.sambog.command.batch.table.BatchTable;
import dk.sambog.command.batch.table.BatchTable.Batch;
import dk.sambog.command.batch.table.BatchTable.Counts;
import dk.sambog.command.batch.table.BatchTable.Refusal;
import dk.sambog.command.batch.table.WarningTable;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Problems;
import dk.sambog.command.request.CommandTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works off one part of a batch in one transaction. When a line is refused the part is done again without its group, so that
 * what stands beside it is not held up.
 */
@Component
class BatchRun {
    private final CommandTransaction transaction;
    private final BatchTable table;
    private final WarningTable warnings;
    private final ChunkRun chunk;
    private final JsonMapper json;

    BatchRun(CommandTransaction transaction, BatchTable table, WarningTable warnings, ChunkRun chunk, JsonMapper json) {
        this.transaction = transaction;
        this.table = table;
        this.warnings = warnings;
        this.chunk = chunk;
        this.json = json;
    }

    /** Works off the next part; false when there is none that nobody else works on. */
    boolean next(Batch batch) {
        var refusals = new ArrayList<Refusal>();
        var refusedGroups = new HashSet<String>();
        while (true) {
            try {
                return transaction.run(() -> once(batch, refusedGroups, refusals));
            } catch (LineRefused refused) {
                refusedGroups.add(batch.mode() == BatchMode.ATOMIC ? ALL : refused.line.group());
                refusals.add(refusal(refused.line, refused.rejected));
            }
        }
    }

    /** In an atomic batch every line is of this group. */
    private static final String ALL = "*";

    private boolean once(Batch batch, Set<String> refusedGroups, List<Refusal> refusedLines) {
        var part = table.claim(batch).orElse(null);
        if (part == null) {
            return false;
        }
        var lines = PartLines.unpack(json, part.lines());
        var wanted = new ArrayList<BatchLine>();
        var refusals = new ArrayList<>(refusedLines);
        for (var line : lines) {
            if (!refusedGroups.contains(line.group()) && !refusedGroups.contains(ALL)) {
                wanted.add(line);
            } else if (refusedLines.stream().noneMatch(refusal -> refusal.line() == line.number())) {
                refusals.add(refusal(line, new CommandRejected(BatchRejection.GROUP_BROKEN)));
            }
        }
        var result = chunk.apply(batch.id(), batch.acting(), wanted);
        var refused = refusals.size();
        for (var changed : result.changed()) {
            refusals.add(refusal(changed, new CommandRejected(BatchRejection.LINE_CHANGED, "/key")));
        }
        table.done(
                part,
                new Counts(
                        result.applied(),
                        result.unchanged(),
                        result.changed().size(),
                        refused,
                        result.warned().size()),
                refusals);
        warnings.insert(batch.id(), result.warned());
        return true;
    }

    private Refusal refusal(BatchLine line, CommandRejected rejected) {
        return new Refusal(line.number(), line.key(), json.writeValueAsString(Problems.summary(rejected)));
    }
}

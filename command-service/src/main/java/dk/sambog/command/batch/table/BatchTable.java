package dk.sambog.command.batch.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sambog.command.authority.Acting;
import dk.sambog.command.batch.line.BatchMode;
import dk.sambog.command.batch.table.WarningTable.LineWarning;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code request.batch}, its parts and its refusals. */
@Component
public class BatchTable {
    /** A batch that was taken in. */
    public record Batch(UUID id, Acting acting, BatchMode mode, boolean inOrder) {}

    /** A part that this transaction holds. */
    public record Part(Batch batch, int number, byte[] lines) {}

    /**
     * How far a batch has come.
     *
     * @param state RUNNING or DONE
     * @param warned how many of the applied lines have a text that may be better without something
     * @param warnings the first of these, in the order of the file; absent when there are none
     */
    public record Progress(
            UUID id,
            String mode,
            String state,
            int lines,
            int applied,
            int unchanged,
            int changed,
            int refused,
            int warned,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LineWarning> warnings) {
        public Progress telling(List<LineWarning> first) {
            return new Progress(id, mode, state, lines, applied, unchanged, changed, refused, warned, first);
        }
    }

    /** What became of a part's lines. */
    public record Counts(int applied, int unchanged, int changed, int refused, int warned) {}

    /** A line that was refused; {@code problem} is JSON text. */
    public record Refusal(int line, @Nullable String key, String problem) {}

    private final JdbcTemplate jdbc;

    BatchTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The batch taken in under this key before; empty when there is none. */
    public Optional<UUID> findByKey(byte[] keyHash) {
        return jdbc
                .queryForList("SELECT batch_id FROM request.batch WHERE key_hash = ?", UUID.class, (Object) keyHash)
                .stream()
                .findFirst();
    }

    public void insert(Batch batch, byte[] keyHash, int lines, List<byte[]> parts, Instant now) {
        var mandate = batch.acting().mandate();
        jdbc.update(
                """
                INSERT INTO request.batch (batch_id, key_hash, actor, on_behalf_of, mandate, mode, in_order, lines, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                batch.id(),
                keyHash,
                batch.acting().actor().value(),
                batch.acting().onBehalfOf().value(),
                mandate == null ? null : mandate.value(),
                batch.mode().name(),
                batch.inOrder(),
                lines,
                Timestamp.from(now));
        var numbers = IntStream.range(0, parts.size()).boxed().toList();
        jdbc.batchUpdate(
                "INSERT INTO request.batch_part (batch_id, part, lines) VALUES (?, ?, ?)",
                numbers,
                Math.max(1, numbers.size()),
                (statement, number) -> {
                    statement.setObject(1, batch.id());
                    statement.setInt(2, number);
                    statement.setBytes(3, parts.get(number));
                });
    }

    /** Batches that are not done, oldest first. */
    public List<Batch> undone() {
        return jdbc.query("""
                SELECT batch_id, actor, on_behalf_of, mandate, mode, in_order FROM request.batch
                WHERE EXISTS (SELECT FROM request.batch_part part WHERE part.batch_id = batch.batch_id AND NOT done)
                ORDER BY batch_id""", (row, number) -> {
            var id = row.getObject("batch_id", UUID.class);
            var mandate = row.getObject("mandate", UUID.class);
            return new Batch(
                    id,
                    new Acting(
                            new PartyId(row.getObject("actor", UUID.class)),
                            new PartyId(row.getObject("on_behalf_of", UUID.class)),
                            mandate == null ? null : new MandateId(mandate),
                            id),
                    BatchMode.valueOf(row.getString("mode")),
                    row.getBoolean("in_order"));
        });
    }

    /** The next part that nobody works on, held until the transaction ends; of a batch in order only the very next. */
    public Optional<Part> claim(Batch batch) {
        var sql = """
                SELECT part, lines FROM request.batch_part WHERE batch_id = ? AND NOT done ORDER BY part LIMIT 1
                FOR UPDATE""";
        return jdbc
                .query(
                        batch.inOrder() ? sql : sql + " SKIP LOCKED",
                        (row, number) -> new Part(batch, row.getInt("part"), row.getBytes("lines")),
                        batch.id())
                .stream()
                .findFirst();
    }

    public void done(Part part, Counts counts, List<Refusal> refusals) {
        jdbc.update(
                """
                UPDATE request.batch_part
                SET done = true, lines = NULL, applied = ?, unchanged = ?, changed = ?, refused = ?, warned = ?
                WHERE batch_id = ? AND part = ?""",
                counts.applied(),
                counts.unchanged(),
                counts.changed(),
                counts.refused(),
                counts.warned(),
                part.batch().id(),
                part.number());
        if (!refusals.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO request.batch_refusal (batch_id, line, key, problem) VALUES (?, ?, ?, ?)",
                    refusals,
                    refusals.size(),
                    (statement, refusal) -> {
                        statement.setObject(1, part.batch().id());
                        statement.setInt(2, refusal.line());
                        statement.setString(3, refusal.key());
                        statement.setString(4, refusal.problem());
                    });
        }
    }

    /** How far the batch has come, if it was sent by {@code actor}. */
    public Optional<Progress> progress(UUID batch, PartyId actor) {
        return jdbc
                .query(
                        """
                        SELECT batch_id, mode, batch.lines, bool_and(done) AS done, sum(applied) AS applied,
                          sum(unchanged) AS unchanged, sum(changed) AS changed, sum(refused) AS refused, sum(warned) AS warned
                        FROM request.batch JOIN request.batch_part USING (batch_id)
                        WHERE batch_id = ? AND actor = ? GROUP BY batch_id""",
                        (row, number) -> new Progress(
                                row.getObject("batch_id", UUID.class),
                                row.getString("mode"),
                                row.getBoolean("done") ? "DONE" : "RUNNING",
                                row.getInt("lines"),
                                row.getInt("applied"),
                                row.getInt("unchanged"),
                                row.getInt("changed"),
                                row.getInt("refused"),
                                row.getInt("warned"),
                                List.of()),
                        batch,
                        actor.value())
                .stream()
                .findFirst();
    }

    /** Refused lines after {@code afterLine}, in the order of the file. */
    public List<Refusal> refusals(UUID batch, int afterLine, int limit) {
        return jdbc.query(
                """
                SELECT line, key, problem FROM request.batch_refusal WHERE batch_id = ? AND line > ?
                ORDER BY line LIMIT ?""",
                (row, number) -> new Refusal(row.getInt("line"), row.getString("key"), row.getString("problem")),
                batch,
                afterLine,
                limit);
    }
}

package dk.sambog.command.batch.table;

import dk.sambog.command.batch.line.LineWarnings;
import dk.sambog.command.database.Rows;
import dk.sambog.command.database.Writes;
import dk.sambog.command.lint.TextLint.Warning;
import dk.sambog.command.lint.TextWarning;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code request.batch_warning}: what the texts of a batch may be better without. Most batches have none. */
@Component
public class WarningTable {
    /** As a single command is told it, of a line. */
    public record LineWarning(int line, String key, String pointer, String code, String message, String messageDa) {
        private static LineWarning of(int line, String key, TextWarning warning) {
            return new LineWarning(
                    line, key, warning.pointer(), warning.code(), warning.message(), warning.messageDa());
        }
    }

    private static final Rows WARNINGS =
            new Rows("""
            INSERT INTO request.batch_warning (batch_id, line, key, pointer, code)
            SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[])""", UUID.class, Integer.class, String.class, String.class, String.class);

    private final JdbcTemplate jdbc;
    private final Writes writes;

    WarningTable(JdbcTemplate jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Writes them with what else the transaction that applies the lines writes at its end. */
    public void insert(UUID batch, List<LineWarnings> warned) {
        for (var line : warned) {
            for (var warning : new LinkedHashSet<>(line.warnings())) {
                writes.add(WARNINGS, batch, line.line().number(), line.line().key(), warning.pointer(), warning.code());
            }
        }
    }

    /** Warnings of lines after {@code afterLine}, in the order of the file, about {@code limit}: no line is told in part. */
    public List<LineWarning> find(UUID batch, int afterLine, int limit) {
        return jdbc.query(
                """
                SELECT line, key, pointer, code FROM (
                  SELECT * FROM request.batch_warning WHERE batch_id = ? AND line > ?
                  ORDER BY line FETCH FIRST ? ROWS WITH TIES) AS told
                ORDER BY line, pointer, code""",
                (row, number) -> LineWarning.of(
                        row.getInt("line"),
                        row.getString("key"),
                        TextWarning.of(row.getString("pointer"), Warning.of(row.getString("code")))),
                batch,
                afterLine,
                limit);
    }
}

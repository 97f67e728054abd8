package dk.sambog.command.batch;

import dk.sambog.command.lint.TextLint.Warning;
import dk.sambog.command.lint.TextWarning;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code request.batch_warning}: what the texts of a batch may be better without. Most batches have none. */
@Component
class WarningTable {
    /** As a single command is told it, of a line. */
    record LineWarning(int line, String key, String pointer, String code, String message, String messageDa) {
        private static LineWarning of(int line, String key, TextWarning warning) {
            return new LineWarning(
                    line, key, warning.pointer(), warning.code(), warning.message(), warning.messageDa());
        }
    }

    private record Row(BatchLine line, TextWarning warning) {}

    private final JdbcTemplate jdbc;

    WarningTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that applies the lines. */
    void insert(UUID batch, List<LineWarnings> warned) {
        if (warned.isEmpty()) {
            return;
        }
        var rows = warned.stream()
                .flatMap(line -> line.warnings().stream().distinct().map(warning -> new Row(line.line(), warning)))
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO request.batch_warning (batch_id, line, key, pointer, code) VALUES (?, ?, ?, ?, ?)",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setObject(1, batch);
                    statement.setInt(2, row.line().number());
                    statement.setString(3, row.line().key());
                    statement.setString(4, row.warning().pointer());
                    statement.setString(5, row.warning().code());
                });
    }

    /** Warnings of lines after {@code afterLine}, in the order of the file, about {@code limit}: no line is told in part. */
    List<LineWarning> find(UUID batch, int afterLine, int limit) {
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

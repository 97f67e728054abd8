package dk.sambog.query.generation.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement with many parameter rows, sent in order and in as few round trips as the driver makes. For tables that
 * change seldom; what comes in masses goes by {@link CopyRows}.
 */
public final class Rows {
    private final String sql;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public Rows(String sql) {
        this.sql = sql;
    }

    /** Sends a single row. */
    public static void sendOne(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        var rows = new Rows(sql);
        rows.add(parameters);
        rows.send(connection);
    }

    public void add(@Nullable Object... parameters) {
        rows.add(parameters);
    }

    /** Sends what was added and forgets it. */
    public void send(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (var i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        rows.clear();
    }
}

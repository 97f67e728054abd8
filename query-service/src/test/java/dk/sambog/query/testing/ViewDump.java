package dk.sambog.query.testing;

import dk.sambog.command.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** Every row of every table of the newest generation as text, sorted: two generations of the same log must be equal. */
public final class ViewDump {
    private ViewDump() {}

    public static String of(TestDatabase database) throws SQLException {
        try (var connection = database.asSuperuser().getConnection()) {
            var dump = new StringBuilder();
            for (var table : strings(connection, """
                    SELECT table_schema || '.' || table_name FROM information_schema.tables
                    WHERE table_schema = (SELECT 'views_' || max(number) FROM query.generation) ORDER BY 1""")) {
                dump.append(table.substring(table.indexOf('.'))).append('\n');
                strings(connection, "SELECT row_text::text COLLATE \"C\" FROM " + table + " row_text ORDER BY 1")
                        .forEach(row -> dump.append(row).append('\n'));
            }
            return dump.toString();
        }
    }

    private static ArrayList<String> strings(Connection connection, String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}

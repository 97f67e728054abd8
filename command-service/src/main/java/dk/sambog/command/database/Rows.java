package dk.sambog.command.database;

import java.lang.reflect.Array;
import java.util.List;

/**
 * A statement that writes any number of rows: its text has one array parameter per column, so that it is the same text, and
 * one plan, for one row and for a thousand.
 *
 * @param columns the type of each column's values, in the order of the parameters
 */
public record Rows(String sql, List<Class<?>> columns) {
    public Rows(String sql, Class<?>... columns) {
        this(sql, List.of(columns));
    }

    /** One array per column. */
    Object[] arguments(List<Object[]> rows) {
        var arguments = new Object[columns.size()];
        for (var column = 0; column < arguments.length; column++) {
            arguments[column] = Array.newInstance(columns.get(column), rows.size());
            for (var row = 0; row < rows.size(); row++) {
                Array.set(arguments[column], row, rows.get(row)[column]);
            }
        }
        return arguments;
    }
}

package dk.sambog.command.guard;

import dk.sambog.command.facts.Guard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The statement that reads some rows of a guard table, and what they say. Several travel to the database together.
 *
 * @param rows puts what one row says under its guard
 */
public record GuardQuery(String sql, Rows rows, List<Object> arguments) {
    /** Understands one row. */
    public interface Rows {
        void read(ResultSet row, Map<Guard<?>, Object> found) throws SQLException;
    }

    public GuardQuery(String sql, Rows rows, Object... arguments) {
        this(sql, rows, List.of(arguments));
    }
}

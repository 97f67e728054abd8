package dk.sambog.command.database;

import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * A statement that answers with rows.
 *
 * @param rows is handed each row, in order
 */
public record Query(String sql, RowCallbackHandler rows, List<Object> arguments) {
    /** Its arguments one by one; none may be null. */
    public Query(String sql, RowCallbackHandler rows, Object... arguments) {
        this(sql, rows, List.of(arguments));
    }
}

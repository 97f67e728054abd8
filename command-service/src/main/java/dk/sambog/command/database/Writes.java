package dk.sambog.command.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Statements that wait for the end of the transaction and then travel to the database together: a command is one round trip,
 * not one per table. Their text stays with the owners of the tables.
 */
@Component
public class Writes {
    /** A statement with its arguments, or one of many rows whose arguments are their columns. */
    private record Write(
            String sql, Object[] arguments, @Nullable Rows rows, List<Object[]> waiting) {
        Object[] all() {
            return rows == null ? arguments : rows.arguments(waiting);
        }
    }

    private final JdbcTemplate jdbc;

    public Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins with the transaction. */
    public void open() {
        TransactionSynchronizationManager.bindResource(this, new ArrayList<Write>());
    }

    /** Ends with the transaction, however that ends. */
    public void close() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** Adds a statement that answers with a count only; an argument may be null. */
    public void add(String sql, @Nullable Object... arguments) {
        waiting().add(new Write(sql, arguments, null, List.of()));
    }

    /** Adds a row, with a value per column; rows of one statement travel together, where the first of them stood. */
    public void add(Rows rows, @Nullable Object... values) {
        var waiting = waiting();
        for (var write : waiting) {
            if (write.rows == rows) {
                write.waiting.add(values);
                return;
            }
        }
        var first = new ArrayList<Object[]>();
        first.add(values);
        waiting.add(new Write(rows.sql(), new Object[0], rows, first));
    }

    /** Sends what waits, in the order it was added. */
    public void flush() {
        send("");
    }

    /**
     * The same with the commit behind it: the transaction is over when this returns, and whoever opened it finds nothing
     * left to commit. When a statement fails the server passes over those behind it, the commit included.
     */
    public void flushAndCommit() {
        send(";\nCOMMIT");
    }

    private void send(String behind) {
        var writes = waiting();
        if (writes.isEmpty()) {
            return;
        }
        var sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n", "", behind));
        jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            var index = 1;
            for (var write : writes) {
                for (var argument : write.all()) {
                    statement.setObject(index++, argument);
                }
            }
            return statement.execute();
        });
        writes.clear();
    }

    @SuppressWarnings("unchecked") // bound in open() and nowhere else
    private List<Write> waiting() {
        return Objects.requireNonNull(
                (List<Write>) TransactionSynchronizationManager.getResource(this),
                "Writes wait inside a command transaction only");
    }
}

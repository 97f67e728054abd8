package dk.sambog.command.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reading in as few round trips as can be: what one caller asks for may wait for the next one who reads, and goes ahead of
 * it. Under READ COMMITTED each statement has a snapshot of its own, so a lock is held before the next one looks.
 */
@Component
public class Reads {
    private final JdbcTemplate jdbc;

    Reads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins with the transaction. */
    public void open() {
        TransactionSynchronizationManager.bindResource(this, new ArrayList<Query>());
    }

    /** Ends with the transaction, however that ends; what still waits is never asked. */
    public void close() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** Lets {@code query} go ahead of whatever is read next. */
    public void goAhead(Query query) {
        waiting().add(query);
    }

    /** Asks what waits, then {@code queries}, in one round trip. */
    public void ask(List<Query> queries) {
        var waiting = waiting();
        var all = new ArrayList<>(waiting);
        all.addAll(queries);
        waiting.clear();
        if (all.isEmpty()) {
            return;
        }
        var sql = all.stream().map(Query::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(sql, (PreparedStatementCallback<Void>) statement -> {
            var index = 1;
            for (var query : all) {
                for (var argument : query.arguments()) {
                    statement.setObject(index++, argument);
                }
            }
            statement.execute();
            for (var query : all) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        query.rows().processRow(rows);
                    }
                }
                statement.getMoreResults();
            }
            return null;
        });
    }

    @SuppressWarnings("unchecked") // bound in open() and nowhere else
    private List<Query> waiting() {
        return Objects.requireNonNull(
                (List<Query>) TransactionSynchronizationManager.getResource(this),
                "Reads wait inside a command transaction only");
    }
}

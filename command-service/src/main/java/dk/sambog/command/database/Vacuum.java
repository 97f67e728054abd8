package dk.sambog.command.database;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes destroyed rows out of their tables' files. A plain VACUUM frees their place and leaves the bytes until others are
 * written over them; {@code FULL} writes the table and its indexes anew, and locks it meanwhile.
 */
@Component
public class Vacuum {
    private static final Logger LOG = LoggerFactory.getLogger(Vacuum.class);
    private static final String PATIENCE = "SET lock_timeout = '10s'";

    private final DataSource source;

    Vacuum(DataSource source) {
        this.source = source;
    }

    /** Once the running transaction has committed, and before its answer goes out: writes small tables anew. */
    public void rewriteAfterCommit(List<String> tables) {
        afterCommit("VACUUM (FULL) ", tables);
    }

    /** The same for tables too large to be locked for long: frees the place of what was destroyed. */
    public void freeAfterCommit(List<String> tables) {
        afterCommit("VACUUM ", tables);
    }

    private void afterCommit(String how, List<String> tables) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tables.forEach(table -> run(how + table));
            }
        });
    }

    /** On a connection of its own: VACUUM runs in no transaction. */
    private void run(String vacuum) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            try {
                statement.execute(vacuum);
            } finally {
                statement.execute("RESET lock_timeout");
            }
        } catch (SQLException e) {
            // What was destroyed is destroyed; an operator can clear up after a table that is busy.
            LOG.error("{} did not run after something was destroyed: run it by hand", vacuum, e);
        }
    }
}

package dk.sambog.command.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.util.PSQLWarning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes destroyed rows out of their tables' files. A plain VACUUM frees their place and leaves the bytes until others are
 * written over them; {@code FULL} writes the table and its indexes anew, and locks it meanwhile. Owns {@code vault.remains}:
 * the tables where that is still to be done.
 */
@Component
public class Vacuum {
    private record Remains(String relation, OffsetDateTime since) {}

    private static final Logger LOG = LoggerFactory.getLogger(Vacuum.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final DataSource source;
    private final JdbcTemplate jdbc;

    Vacuum(DataSource source, JdbcTemplate jdbc) {
        this.source = source;
        this.jdbc = jdbc;
    }

    /**
     * The running transaction destroys rows of these tables: they are written anew once it has committed, and before its
     * answer goes out. What cannot be done then, or is interrupted, is noted and done later.
     */
    public void rewriteAfterCommit(List<String> tables) {
        // In one order: two who destroy at once wait for each other, and not in a ring.
        for (var table : tables.stream().sorted().toList()) {
            jdbc.update("""
                    INSERT INTO vault.remains (relation, since) VALUES (?, clock_timestamp())
                    ON CONFLICT (relation) DO UPDATE SET since = excluded.since""", table);
        }
        afterCommit(this::sweep);
    }

    /** The same where what was destroyed is of no use to anybody: the place of the rows is freed, and nobody is locked out. */
    public void freeAfterCommit(List<String> tables) {
        afterCommit(() -> {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                for (var table : tables) {
                    statement.execute("VACUUM " + table);
                }
            } catch (SQLException e) {
                LOG.warn("The place of destroyed rows is not freed; autovacuum will come to it", e);
            }
        });
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Writes anew what is noted, on a connection of its own: VACUUM runs in no transaction. */
    void sweep() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '" + PATIENCE.toMillis() + "ms'");
            try {
                var left = noted(statement);
                while (!left.isEmpty() && !clearUp(connection, statement, left)) {
                    if (System.nanoTime() > deadline) {
                        LOG.warn(
                                "Destroyed rows still lie in the files of {}: others hold the tables or look at an older"
                                        + " state; it is tried again",
                                left.stream().map(Remains::relation).toList());
                        break;
                    }
                    LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                }
            } finally {
                statement.execute("RESET lock_timeout");
            }
        } catch (SQLException e) {
            LOG.error("Tables that hold destroyed rows are not written anew; it is tried again", e);
        }
    }

    /** Takes from {@code left} what is clean now; whether nothing is left. */
    private static boolean clearUp(Connection connection, Statement statement, List<Remains> left) throws SQLException {
        for (var remains : List.copyOf(left)) {
            if (isClean(statement, remains.relation())) {
                strike(connection, remains);
                left.remove(remains);
            }
        }
        return left.isEmpty();
    }

    private static List<Remains> noted(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT relation, since FROM vault.remains ORDER BY relation")) {
            var noted = new ArrayList<Remains>();
            while (row.next()) {
                noted.add(new Remains(row.getString("relation"), row.getObject("since", OffsetDateTime.class)));
            }
            return noted;
        }
    }

    /** Writes a table anew. A destroyed row goes along into the new file as long as somebody's snapshot still sees it. */
    private static boolean isClean(Statement statement, String relation) throws SQLException {
        try {
            statement.clearWarnings();
            statement.execute("VACUUM (FULL, VERBOSE) " + relation);
            return leftBehind(statement) == 0;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** The report ends with "… found … row versions", whose detail begins with how many dead ones stay. */
    private static long leftBehind(Statement statement) throws SQLException {
        var left = 0L;
        for (var warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            var message = warning instanceof PSQLWarning told ? told.getServerErrorMessage() : null;
            var detail = message == null ? null : message.getDetail();
            var number = NUMBER.matcher(detail == null ? "" : detail);
            if (number.lookingAt()) {
                left += Long.parseLong(number.group());
            }
        }
        return left;
    }

    /** Done, unless more was destroyed meanwhile. */
    private static void strike(Connection connection, Remains remains) throws SQLException {
        try (var statement =
                connection.prepareStatement("DELETE FROM vault.remains WHERE relation = ? AND since = ?")) {
            statement.setString(1, remains.relation());
            statement.setObject(2, remains.since());
            statement.executeUpdate();
        }
    }
}

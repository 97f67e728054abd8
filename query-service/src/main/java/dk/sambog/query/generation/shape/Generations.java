package dk.sambog.query.generation.shape;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pointer table: which generations there are, how far each has come, and which one is live. */
public final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String SELECT =
            "SELECT number, shape, position, live, retired_at IS NOT NULL AS retired, complete FROM query.generation ";
    /** Selects the live one. */
    public static final String LIVE = SELECT + "WHERE live";
    /** First half of the key of every lock on generations; the second is 0 for the table or a generation's number. */
    private static final int LOCK = 0x5A_3B_06;

    private final Clock clock;

    public Generations(Clock clock) {
        this.clock = clock;
    }

    /**
     * The generation to keep for a shape: the live one, or one still being filled, or a new one with empty tables.
     * Processes that start together agree, because only one at a time decides.
     */
    public Generation open(Connection connection, Shape shape) throws SQLException {
        lockTable(connection);
        var known = one(
                connection,
                SELECT + "WHERE shape = ? AND retired_at IS NULL ORDER BY number DESC LIMIT 1",
                shape.hash());
        if (known.isPresent()) {
            return known.get();
        }
        var created = one(connection, """
                        INSERT INTO query.generation (shape, created_at) VALUES (?, ?)
                        RETURNING number, shape, position, live, false AS retired, complete""", shape.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .orElseThrow();
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + created.schema());
            statement.execute("SET LOCAL search_path TO " + created.schema());
            statement.execute(shape.tables());
        }
        LOG.info("Generation {} begins", created.number());
        return created;
    }

    /** Builds what waited until the tables of a generation were full. */
    public void complete(Connection connection, int number, Shape shape) throws SQLException {
        try (var statement = connection.createStatement();
                var update =
                        prepared(connection, "UPDATE query.generation SET complete = true WHERE number = ?", number)) {
            statement.execute(shape.indexes());
            update.executeUpdate();
        }
        LOG.info("Generation {} is complete but for the last entries", number);
    }

    public Optional<Generation> live(Connection connection) throws SQLException {
        return one(connection, LIVE);
    }

    public Optional<Generation> find(Connection connection, int number) throws SQLException {
        return one(connection, SELECT + "WHERE number = ?", number);
    }

    /** Whether this transaction now is the only one that writes the generation. */
    public boolean tryLock(Connection connection, int number) throws SQLException {
        try (var statement = prepared(connection, "SELECT pg_try_advisory_xact_lock(?, ?)", LOCK, number);
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Moves the cursor; fenced, should two ever write at once. */
    public void advance(Connection connection, int number, long from, long to) throws SQLException {
        try (var statement = prepared(
                connection,
                "UPDATE query.generation SET position = ? WHERE number = ? AND position = ?",
                to,
                number,
                from)) {
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Another projector has moved generation " + number + " past " + from);
            }
        }
    }

    /** Holds back the projector of the live generation until this transaction ends: a barrier before the swap. */
    public Optional<Generation> holdLive(Connection connection) throws SQLException {
        lockTable(connection);
        return one(connection, LIVE + " FOR UPDATE");
    }

    /** Makes a generation the live one and retires the one before it. */
    public void goLive(Connection connection, int number) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var retire = prepared(
                        connection, "UPDATE query.generation SET live = false, retired_at = ? WHERE live", now);
                var live = prepared(
                        connection,
                        "UPDATE query.generation SET live = true, live_since = ? WHERE number = ?",
                        now,
                        number)) {
            retire.executeUpdate();
            live.executeUpdate();
        }
        LOG.info("Generation {} is live", number);
    }

    /** Drops what was retired longer ago than {@code grace}; gives way to whoever still reads it. */
    void dropRetired(Connection connection, Duration grace) throws SQLException {
        lockTable(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '2s'");
            Instant before = clock.instant().minus(grace);
            for (var old = retired(connection, before); old.isPresent(); old = retired(connection, before)) {
                statement.execute("DROP SCHEMA " + old.get().schema() + " CASCADE");
                try (var delete = prepared(
                        connection,
                        "DELETE FROM query.generation WHERE number = ?",
                        old.get().number())) {
                    delete.executeUpdate();
                }
                LOG.info("Generation {} is dropped", old.get().number());
            }
        }
    }

    private static Optional<Generation> retired(Connection connection, Instant before) throws SQLException {
        return one(connection, SELECT + "WHERE retired_at < ? LIMIT 1", before.atOffset(ZoneOffset.UTC));
    }

    private static void lockTable(Connection connection) throws SQLException {
        try (var statement = prepared(connection, "SELECT pg_advisory_xact_lock(?, 0)", LOCK)) {
            statement.execute();
        }
    }

    /** A row of what {@link #LIVE} selects. */
    public static Generation generation(ResultSet row) throws SQLException {
        return new Generation(
                row.getInt("number"),
                row.getString("shape"),
                row.getLong("position"),
                row.getBoolean("live"),
                row.getBoolean("retired"),
                row.getBoolean("complete"));
    }

    private static Optional<Generation> one(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (var statement = prepared(connection, sql, parameters);
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(generation(row)) : Optional.empty();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}

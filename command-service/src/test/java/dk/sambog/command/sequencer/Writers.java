package dk.sambog.command.sequencer;

import static dk.sambog.command.testing.Hvidesand.pledgeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** Those who append. Each answers the ids of the events that were committed, as far as it was told. */
final class Writers {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHARED_STREAMS = 5;

    private Writers() {}

    /** Makes and amends pledges; every fourth amendment is refused and so rolled back. */
    record OverHttp(CommandServer server, int number, int events) implements Callable<Set<UUID>> {
        @Override
        public Set<UUID> call() {
            var committed = new HashSet<UUID>();
            while (committed.size() < events) {
                var made = server.post("karen", "/pledges", pledgeOf(100));
                assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
                var pledge = JSON.readTree(made.body());
                collect(made.body(), committed);
                for (var version = 0; version < 3; version++) {
                    collect(amend(pledge.get("id").stringValue(), 200 + version, version), committed);
                }
                amend(pledge.get("id").stringValue(), 202, 3);
            }
            return committed;
        }

        private String amend(String pledge, long kroner, long version) {
            return server.post(
                            "karen",
                            "/pledges/" + pledge + "/amendment",
                            """
                            {"money": {"amount": "%d.00", "currency": "DKK"}, "reason": "Flere lodder"}""".formatted(kroner),
                            "If-Match",
                            "\"" + version + "\"")
                    .body();
        }

        private static void collect(String answer, Set<UUID> committed) {
            for (var event : JSON.readTree(answer).get("events")) {
                committed.add(UUID.fromString(event.get("id").stringValue()));
            }
        }
    }

    /**
     * Appends to a stream of its own, pauses, appends to one that many share, pauses, and commits or, every fifth time, does
     * not.
     */
    record InSql(DataSource source, int number, int events) implements Callable<Set<UUID>> {
        @Override
        public Set<UUID> call() throws SQLException {
            var random = new Random(number);
            var own = "own/" + new UUID(number, random.nextLong());
            var ownVersion = 0L;
            var committed = new HashSet<UUID>();
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                while (committed.size() < events) {
                    var first = insert(connection, random, own, ownVersion);
                    pause(random);
                    var shared = "shared/" + new UUID(0, random.nextInt(SHARED_STREAMS));
                    var second = insert(connection, random, shared, nextVersion(connection, shared));
                    pause(random);
                    if (random.nextInt(5) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        ownVersion++;
                        committed.add(first);
                        committed.add(second);
                    }
                }
            }
            return committed;
        }

        /** Holds the stream until the transaction ends, as an aggregate's guard would. */
        private static long nextVersion(Connection connection, String stream) throws SQLException {
            try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext(?))");
                    var last = connection.prepareStatement(
                            "SELECT coalesce(max(version), -1) + 1 FROM ledger.event WHERE stream = ?")) {
                lock.setString(1, stream);
                lock.execute();
                last.setString(1, stream);
                try (var row = last.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }

        private static UUID insert(Connection connection, Random random, String stream, long version)
                throws SQLException {
            var id = new UUID(random.nextLong(), random.nextLong());
            try (var statement = connection.prepareStatement("""
                    INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                    VALUES (?, ?, ?, 'pledge.made', 1, now(), '{}', '{}')""")) {
                statement.setObject(1, id);
                statement.setString(2, stream);
                statement.setLong(3, version);
                statement.executeUpdate();
            }
            return id;
        }

        /** Part of the load: nobody waits for it. */
        private static void pause(Random random) {
            LockSupport.parkNanos(random.nextInt(3_000_000));
        }
    }
}

package dk.sambog.benchmark.ledger;

import dk.sambog.command.clock.Ids;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Copies of the ledger's tables, with every column, constraint and index but no trigger, and the same rows put in the plain
 * way: by the statements the command-service itself uses, with nothing read, locked or decided.
 */
public final class PlainTables {
    /** An event as a command left it; only its ids are new each time. */
    private record Template(String feature, String type, int revision, byte[] metadata, byte[] payload) {}

    private static final List<String> TABLES =
            List.of("ledger.event", "request.idempotency", "content.text", "guard.pledge");
    private static final String EVENT = """
            INSERT INTO plain.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REQUEST = """
            INSERT INTO plain.idempotency (key_hash, body_hmac, status, stream, version, event_ids, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String TEXT = "INSERT INTO plain.text (text_id, salt, body) VALUES (?, ?, ?)";
    private static final String PLEDGE = """
            INSERT INTO plain.pledge (pledge_id, project_id, giver, kind, asset, pledged, committed)
            VALUES (?, ?, ?, 'CASH_DONATION', 'DKK/2', 50000, 0)""";

    private final Clock clock;
    private final Ids ids;
    private final List<Template> contribution;
    private final List<Template> pledge;
    private final String terms;

    private PlainTables(Clock clock, List<Template> contribution, List<Template> pledge, String terms) {
        this.clock = clock;
        this.ids = new Ids(clock, new SecureRandom());
        this.contribution = contribution;
        this.pledge = pledge;
        this.terms = terms;
    }

    /** Makes the tables, and takes the rows of the last contribution and pledge for a pattern. */
    public static PlainTables like(Database database, Clock clock) throws SQLException {
        try (var connection = database.connect(Database.Login.SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS plain");
            for (var table : TABLES) {
                var name = table.substring(table.indexOf('.') + 1);
                statement.execute("CREATE TABLE IF NOT EXISTS plain." + name + " (LIKE " + table + " INCLUDING ALL)");
            }
            statement.execute("GRANT USAGE ON SCHEMA plain TO ledger_app");
            statement.execute("GRANT INSERT ON ALL TABLES IN SCHEMA plain TO ledger_app");
            return new PlainTables(
                    clock,
                    templates(connection, "contribution.recorded"),
                    templates(connection, "pledge.made"),
                    Database.text(connection, "SELECT body FROM content.text ORDER BY text_id DESC LIMIT 1"));
        }
    }

    private static List<Template> templates(Connection connection, String firstType) throws SQLException {
        var sql = """
                SELECT split_part(stream, '/', 1), type, revision, metadata, payload FROM ledger.event
                WHERE stream = (SELECT stream FROM ledger.event WHERE type = ? ORDER BY seq DESC LIMIT 1)
                ORDER BY version""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, firstType);
            var found = new ArrayList<Template>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Template(
                            row.getString(1), row.getString(2), row.getInt(3), row.getBytes(4), row.getBytes(5)));
                }
            }
            return found;
        }
    }

    /** Events that one contribution leaves. */
    public int eventsOfContribution() {
        return contribution.size();
    }

    /** Bytes of payload and of metadata that one contribution leaves. */
    public String bytesOfContribution() {
        var payload =
                contribution.stream().mapToInt(event -> event.payload.length).sum();
        var metadata =
                contribution.stream().mapToInt(event -> event.metadata.length).sum();
        return payload + " bytes of payload and " + metadata + " of metadata in " + contribution.size() + " events";
    }

    /** What the command of the same number leaves, in a transaction of its own. */
    public void insertCommand(Connection connection, long number) throws SQLException {
        connection.setAutoCommit(false);
        var isPledge = number % Commands.PLEDGE_EVERY == Commands.PLEDGE_EVERY - 1;
        var eventIds = new ArrayList<UUID>();
        var thing = ids.next();
        try (var events = connection.prepareStatement(EVENT)) {
            addStream(events, isPledge ? pledge : contribution, thing, eventIds);
            events.executeBatch();
        }
        insertRequest(connection, (isPledge ? "pledge/" : "contribution/") + thing, eventIds);
        if (isPledge) {
            insertPledge(connection, thing);
        }
        connection.commit();
    }

    /** The events of {@code contributions} contributions, in a transaction of their own. */
    public void insertEvents(Connection connection, int contributions) throws SQLException {
        connection.setAutoCommit(false);
        try (var events = connection.prepareStatement(EVENT)) {
            for (var number = 0; number < contributions; number++) {
                addStream(events, contribution, ids.next(), new ArrayList<>());
            }
            events.executeBatch();
        }
        connection.commit();
    }

    private void addStream(PreparedStatement statement, List<Template> events, UUID thing, List<UUID> eventIds)
            throws SQLException {
        var version = 0L;
        for (var event : events) {
            var id = ids.next();
            eventIds.add(id);
            statement.setObject(1, id);
            statement.setString(2, event.feature + "/" + thing);
            statement.setLong(3, version++);
            statement.setString(4, event.type);
            statement.setInt(5, event.revision);
            statement.setTimestamp(6, Timestamp.from(clock.instant()));
            statement.setBytes(7, event.metadata);
            statement.setBytes(8, event.payload);
            statement.addBatch();
        }
    }

    private void insertRequest(Connection connection, String stream, List<UUID> eventIds) throws SQLException {
        try (var request = connection.prepareStatement(REQUEST)) {
            request.setBytes(1, bytes());
            request.setBytes(2, bytes());
            request.setInt(3, 201);
            request.setString(4, stream);
            request.setLong(5, eventIds.size() - 1L);
            request.setArray(6, connection.createArrayOf("uuid", eventIds.toArray()));
            request.setTimestamp(7, Timestamp.from(clock.instant()));
            request.executeUpdate();
        }
    }

    private void insertPledge(Connection connection, UUID thing) throws SQLException {
        try (var text = connection.prepareStatement(TEXT);
                var guard = connection.prepareStatement(PLEDGE)) {
            text.setObject(1, ids.next());
            text.setBytes(2, bytes());
            text.setString(3, terms);
            text.executeUpdate();
            guard.setObject(1, thing);
            guard.setObject(2, ids.next());
            guard.setObject(3, ids.next());
            guard.executeUpdate();
        }
    }

    /** As spread as a hash. */
    private static byte[] bytes() {
        var bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}

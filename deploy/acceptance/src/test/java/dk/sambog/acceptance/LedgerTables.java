package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what PostgreSQL holds, under the services' own logins. */
record LedgerTables(String url, Map<String, String> logins) {
    /** An event in its place. */
    record Entry(long position, EntryLeaf leaf, byte[] leafHash) {
        JsonNode payload() {
            return JsonMapper.shared().readTree(new String(leaf.payload(), UTF_8));
        }
    }

    /** Logs in as {@code room}: migrator, app, sequencer or query. */
    Connection connect(String room) throws SQLException {
        return DriverManager.getConnection(
                url,
                logins.get("sambog.database." + room + ".username"),
                logins.get("sambog.database." + room + ".password"));
    }

    long number(String room, String sql) {
        try (var connection = connect(room);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String room, String sql) {
        try (var connection = connect(room);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** When the last entry got its position. */
    Instant lastSequenced() {
        try (var connection = connect("query");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT max(sequenced_at) FROM ledger.entry")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events, whether they have a position yet or not. */
    long eventCount() {
        return number("query", "SELECT count(*) FROM ledger.event");
    }

    /** The last position; -1 when there is none. */
    long head() {
        return number("query", "SELECT coalesce(max(position), -1) FROM ledger.entry");
    }

    /** Everything that has a position, in order. */
    List<Entry> entries() {
        try (var connection = connect("query");
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT position, leaf_hash, event_id, type, revision, stream, version, recorded_at, metadata, payload
                        FROM ledger.entry JOIN ledger.event USING (seq) ORDER BY position""")) {
            var entries = new ArrayList<Entry>();
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var leaf = new EntryLeaf(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                StreamId.of(row.getString("stream")),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("metadata"),
                row.getBytes("payload"));
        return new Entry(row.getLong("position"), leaf, row.getBytes("leaf_hash"));
    }
}

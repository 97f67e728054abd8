package dk.sambog.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sambog.command.testing.TestDatabase;
import dk.sambog.events.EventCatalogue;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Appends events as {@code ledger_app} and gives them positions as {@code ledger_sequencer}, a second apart. */
public final class TestLedger {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final byte[] METADATA = "{}".getBytes(UTF_8);

    private final TestDatabase database;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final Instant start;
    private long appended;

    public TestLedger(TestDatabase database, Instant start) {
        this.database = database;
        this.start = start;
    }

    /** An event and the stream it belongs to. */
    public record Fact(StreamId stream, LedgerEvent event) {}

    /** Appends and sequences; the first event here gets position 0 and is sequenced at the start, each next a second later. */
    public List<UUID> append(List<Fact> facts) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var app = database.as("ledger_app").getConnection();
                var sequencer = database.as("ledger_sequencer").getConnection()) {
            app.setAutoCommit(false);
            insert(app, facts, ids);
            app.commit();
            sequence(sequencer);
        }
        return ids;
    }

    /** The time the entry at a position is sequenced at. */
    public Instant sequencedAt(long position) {
        return start.plusSeconds(position);
    }

    /** Puts in one event as raw bytes, of any type. */
    public UUID appendRaw(String stream, long version, String type, int revision, String payload) throws SQLException {
        var id = new UUID(7, appended++);
        try (var app = database.as("ledger_app").getConnection();
                var sequencer = database.as("ledger_sequencer").getConnection()) {
            app.setAutoCommit(false);
            insert(app, id, stream, version, type, revision, payload.getBytes(UTF_8));
            app.commit();
            sequence(sequencer);
        }
        return id;
    }

    private void insert(Connection app, List<Fact> facts, List<UUID> ids) throws SQLException {
        try (var statement = app.prepareStatement("""
                INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var fact : facts) {
                var type = EventCatalogue.of(fact.event().getClass());
                var id = new UUID(7, appended);
                ids.add(id);
                statement.setObject(1, id);
                statement.setString(2, fact.stream().name());
                statement.setLong(3, versions.merge(fact.stream(), 0L, (was, zero) -> was + 1));
                statement.setString(4, type.name());
                statement.setInt(5, type.revision());
                statement.setObject(6, sequencedAt(appended++).atOffset(ZoneOffset.UTC));
                statement.setBytes(7, METADATA);
                statement.setBytes(8, MAPPER.writeValueAsBytes(fact.event()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insert(Connection app, UUID id, String stream, long version, String type, int revision, byte[] payload)
            throws SQLException {
        try (var statement = app.prepareStatement("""
                INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setObject(1, id);
            statement.setString(2, stream);
            statement.setLong(3, version);
            statement.setString(4, type);
            statement.setInt(5, revision);
            statement.setObject(6, start.atOffset(ZoneOffset.UTC));
            statement.setBytes(7, METADATA);
            statement.setBytes(8, payload);
            statement.executeUpdate();
        }
    }

    private void sequence(Connection sequencer) throws SQLException {
        sequencer.setAutoCommit(false);
        try (var drain = sequencer.prepareStatement("""
                        WITH drained AS (DELETE FROM ledger.pending RETURNING seq)
                        SELECT event.*, (SELECT coalesce(max(position), -1) FROM ledger.entry) AS head
                        FROM drained JOIN ledger.event event USING (seq) ORDER BY seq""");
                var insert = sequencer.prepareStatement(
                        "INSERT INTO ledger.entry (position, seq, leaf_hash, sequenced_at) VALUES (?, ?, ?, ?)");
                var row = drain.executeQuery()) {
            for (var next = 1; row.next(); next++) {
                var position = row.getLong("head") + next;
                var leaf = new EntryLeaf(
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getInt("revision"),
                        StreamId.of(row.getString("stream")),
                        row.getLong("version"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getBytes("metadata"),
                        row.getBytes("payload"));
                insert.setLong(1, position);
                insert.setLong(2, row.getLong("seq"));
                insert.setBytes(3, leaf.hash());
                insert.setObject(4, sequencedAt(position).atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
            try (var notify = sequencer.createStatement()) {
                notify.execute("NOTIFY ledger_entry");
            }
        }
        sequencer.commit();
    }
}

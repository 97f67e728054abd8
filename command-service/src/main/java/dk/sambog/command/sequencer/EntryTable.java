package dk.sambog.command.sequencer;

import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Owns {@code ledger.pending} and {@code ledger.entry}. Every statement runs in the sequencer's transaction. */
final class EntryTable {
    /** A committed event that has no position yet. */
    record Pending(long seq, EntryLeaf leaf) {}

    /** The last position given, and when. */
    record Head(long position, Instant sequencedAt) {}

    private static final long LOCK = 0x53616D626F670001L;

    // A pending row is deleted once, whoever sees it: the order within a stream is the order of its versions, and an
    // event is only visible here after the one before it was committed.
    private static final String DRAIN = """
            WITH drained AS (DELETE FROM ledger.pending RETURNING seq)
            SELECT seq, event_id, stream, version, type, revision, recorded_at, metadata, payload
            FROM drained JOIN ledger.event USING (seq) ORDER BY seq""";
    private static final String ADD = """
            INSERT INTO ledger.entry (position, seq, leaf_hash, sequenced_at)
            SELECT ? + ordinal - 1, seq, leaf_hash, ?
            FROM unnest(?::bigint[], ?::bytea[]) WITH ORDINALITY AS added(seq, leaf_hash, ordinal)""";
    // The event before it in its stream has no position: the one thing that must never be.
    private static final String ORPHANS = """
            SELECT wanted.stream || ' ' || wanted.version
            FROM unnest(?::text[], ?::bigint[]) AS wanted(stream, version)
            LEFT JOIN ledger.event before ON before.stream = wanted.stream AND before.version = wanted.version - 1
            LEFT JOIN ledger.entry ON entry.seq = before.seq
            WHERE entry.position IS NULL LIMIT 1""";

    private final JdbcTemplate jdbc;

    EntryTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this transaction is the one that may sequence. */
    boolean tryLock() {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    Optional<Head> head() {
        return jdbc
                .query(
                        "SELECT position, sequenced_at FROM ledger.entry ORDER BY position DESC LIMIT 1",
                        (row, number) -> new Head(
                                row.getLong("position"),
                                row.getTimestamp("sequenced_at").toInstant()))
                .stream()
                .findFirst();
    }

    List<Pending> drain() {
        return jdbc.query(
                DRAIN,
                (row, number) -> new Pending(
                        row.getLong("seq"),
                        new EntryLeaf(
                                row.getObject("event_id", UUID.class),
                                row.getString("type"),
                                row.getInt("revision"),
                                StreamId.of(row.getString("stream")),
                                row.getLong("version"),
                                row.getTimestamp("recorded_at").toInstant(),
                                row.getBytes("metadata"),
                                row.getBytes("payload"))));
    }

    /** The first of these events whose predecessor in its stream has no position; empty when all is well. */
    Optional<String> findOrphan(List<EntryLeaf> leaves) {
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        return jdbc
                .queryForList(
                        ORPHANS,
                        String.class,
                        leaves.stream().map(leaf -> leaf.stream().name()).toArray(String[]::new),
                        leaves.stream().map(EntryLeaf::version).toArray(Long[]::new))
                .stream()
                .findFirst();
    }

    void add(long firstPosition, Instant sequencedAt, List<Pending> pending) {
        jdbc.update(
                ADD,
                firstPosition,
                Timestamp.from(sequencedAt),
                pending.stream().map(Pending::seq).toArray(Long[]::new),
                pending.stream().map(event -> event.leaf().hash()).toArray(byte[][]::new));
        jdbc.execute("NOTIFY ledger_entry");
    }

    /** Autovacuum cannot keep up with a table that is filled and emptied thousands of times a second. */
    void vacuum() {
        jdbc.execute("VACUUM ledger.pending");
    }

    long backlog() {
        return jdbc.queryForObject("SELECT count(*) FROM ledger.pending", Long.class);
    }
}

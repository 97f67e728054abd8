package dk.sambog.query.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Pages of the ledger by position. Reads {@code ledger.entry} and {@code ledger.event} and nothing else. */
public final class LedgerFeed {
    private static final String PAGE = """
            SELECT entry.position, event.event_id, event.stream, event.version, event.type, event.revision,
                   event.recorded_at, entry.sequenced_at, event.metadata, event.payload
            FROM ledger.entry entry JOIN ledger.event event USING (seq)
            WHERE entry.position > ? ORDER BY entry.position LIMIT ?""";
    private static final String HEAD = "SELECT coalesce(max(position), -1) FROM ledger.entry";

    private final DataSource source;
    private final EventReader reader;
    private final int pageSize;

    LedgerFeed(DataSource source, EventReader reader, int pageSize) {
        this.source = source;
        this.reader = reader;
        this.pageSize = pageSize;
    }

    /** How many entries a full page has. */
    public int pageSize() {
        return pageSize;
    }

    /** The entries that follow {@code position} (-1 for the first), at most a page, each with its event read. */
    public List<FeedEntry> after(long position) throws SQLException {
        return reader.read(storedAfter(position));
    }

    /** As {@link #after(long)}, in the transaction of {@code connection}. */
    public List<FeedEntry> after(long position, Connection connection) throws SQLException {
        return reader.read(page(position, connection));
    }

    /** The same entries as bytes; a hole in the positions stops with {@link UnreadableEntry}. */
    public List<StoredEntry> storedAfter(long position) throws SQLException {
        try (var connection = source.getConnection()) {
            return page(position, connection);
        }
    }

    /** The last position there is, or -1. */
    public long head() throws SQLException {
        try (var connection = source.getConnection()) {
            return head(connection);
        }
    }

    public static long head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<StoredEntry> page(long position, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, position);
            statement.setInt(2, pageSize);
            statement.setFetchSize(0);
            var page = new ArrayList<StoredEntry>();
            try (var row = statement.executeQuery()) {
                for (var expected = position + 1; row.next(); expected++) {
                    page.add(dense(entry(row), expected));
                }
            }
            return page;
        }
    }

    private static StoredEntry dense(StoredEntry entry, long expected) {
        if (entry.position() != expected) {
            throw new UnreadableEntry(expected, "missing, the next one is " + entry.position());
        }
        return entry;
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                instant(row, 7),
                instant(row, 8),
                row.getBytes(9),
                row.getBytes(10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

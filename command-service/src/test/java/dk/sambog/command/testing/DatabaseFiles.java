package dk.sambog.command.testing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database as its files have it: every byte of every table, index and TOAST table, freed place included, and the WAL. */
public final class DatabaseFiles {
    private static final int WAL_PAGE = 8192;
    private static final int WAL_PAGE_HEADER = 24;

    private final JdbcTemplate sql;

    public DatabaseFiles(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Every relation of the database whose file holds one of these; the server writes what it has in memory first. */
    public List<String> holding(byte[]... traces) {
        sql.execute("CHECKPOINT");
        var found = new ArrayList<String>();
        for (var relation : sql.queryForList("""
                SELECT oid::regclass::text AS name, pg_relation_filepath(oid) AS file FROM pg_class
                WHERE relkind IN ('r', 'i', 't', 'm') AND pg_relation_filepath(oid) IS NOT NULL
                  AND pg_relation_size(oid) > 0""")) {
            var isThere = sql.queryForObject(
                    "SELECT bool_or(position(trace IN bytes) > 0) FROM pg_read_binary_file(?) AS bytes, unnest(?) AS trace",
                    Boolean.class,
                    relation.get("file"),
                    traces);
            if (Boolean.TRUE.equals(isThere)) {
                found.add((String) relation.get("name"));
            }
        }
        return found;
    }

    /** Every table with a row whose text holds the words, as a dump would show them. */
    public List<String> tablesHolding(String words) {
        var found = new ArrayList<String>();
        for (var table : sql.queryForList("""
                SELECT oid::regclass::text FROM pg_class
                WHERE relkind = 'r' AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)""", String.class)) {
            var rows = sql.queryForObject(
                    "SELECT count(*) FROM " + table + " AS dumped WHERE position(? IN dumped::text) > 0"
                            + " OR position(encode(convert_to(?, 'UTF8'), 'hex') IN dumped::text) > 0",
                    Long.class,
                    words,
                    words);
            if (rows != null && rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    /** Every segment of the WAL that holds one of these, unfinished and left-over ones included. */
    public List<String> walHolding(byte[]... traces) {
        var found = new ArrayList<String>();
        for (var segment :
                sql.queryForList("SELECT name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'", String.class)) {
            // It may be deleted while we read it.
            var read = sql.queryForObject(
                    "SELECT pg_read_binary_file('pg_wal/' || ?, 0, 64 << 20, true)", byte[].class, segment);
            var records = read == null ? new byte[0] : withoutHeaders(read);
            if (Arrays.stream(traces).anyMatch(trace -> contains(records, trace))) {
                found.add(segment);
            }
        }
        return found;
    }

    /** Ends the WAL segment that is written to, and lets the server delete those it needs no more: what an operator may do. */
    public void endWal() {
        sql.execute("SELECT pg_switch_wal()");
        sql.execute("CHECKPOINT");
    }

    /** A record that crosses a page is interrupted by that page's header. The first page's longer one parts nothing of ours. */
    private static byte[] withoutHeaders(byte[] segment) {
        var records = new ByteArrayOutputStream(segment.length);
        for (var page = 0; page < segment.length; page += WAL_PAGE) {
            var from = page + WAL_PAGE_HEADER;
            records.write(segment, from, Math.max(0, Math.min(page + WAL_PAGE, segment.length) - from));
        }
        return records.toByteArray();
    }

    private static boolean contains(byte[] whole, byte[] part) {
        outer:
        for (var at = 0; at <= whole.length - part.length; at++) {
            for (var i = 0; i < part.length; i++) {
                if (whole[at + i] != part[i]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}

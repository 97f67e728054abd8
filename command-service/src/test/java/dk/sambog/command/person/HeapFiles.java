package dk.sambog.command.person;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database as its files have it: every byte of every table, index and TOAST table, freed place included. */
final class HeapFiles {
    private final JdbcTemplate sql;

    HeapFiles(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Every relation of the database whose file holds the bytes; the server writes what it has in memory first. */
    List<String> holding(byte[] bytes) {
        sql.execute("CHECKPOINT");
        var found = new ArrayList<String>();
        for (var relation : sql.queryForList("""
                SELECT oid::regclass::text AS name, pg_relation_filepath(oid) AS file FROM pg_class
                WHERE relkind IN ('r', 'i', 't', 'm') AND pg_relation_filepath(oid) IS NOT NULL
                  AND pg_relation_size(oid) > 0""")) {
            var isThere = sql.queryForObject(
                    "SELECT position(? IN pg_read_binary_file(?)) > 0",
                    Boolean.class,
                    bytes,
                    Path.of((String) relation.get("file")).toString());
            if (Boolean.TRUE.equals(isThere)) {
                found.add((String) relation.get("name"));
            }
        }
        return found;
    }

    /** Every table with a row whose text holds the words, as a dump would show them. */
    List<String> tablesHolding(String words) {
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
}

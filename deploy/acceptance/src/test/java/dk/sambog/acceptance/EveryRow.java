package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row as it lies in the database.
 *
 * @param place where in its table's file: block and line
 * @param bare all of it in lower case without hyphens; bytes both as hex and as what they read as
 * @param tokens what could join it to another row: ids, hashes, moments, places in the log, and the transaction that wrote it
 */
record EveryRow(String table, List<Integer> place, String bare, Set<String> tokens) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32,128}(?![0-9a-f])");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-?\\d\\d-?\\d\\d[t ]\\d\\d:\\d\\d:\\d\\d\\.\\d*[1-9]");
    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]*)");
    private static final Map<String, String> ROLES =
            Map.of("ledger_owner", "migrator", "ledger_sequencer", "migrator", "query_app", "query");

    String where() {
        return table + " " + place;
    }

    /** Every row of every table of the database. */
    static List<EveryRow> in(LedgerTables tables) throws SQLException {
        var rows = new ArrayList<EveryRow>();
        var seen = new HashSet<String>();
        var all = new HashSet<String>();
        for (var role : ROLES.entrySet()) {
            try (var connection = tables.connect(role.getValue())) {
                execute(connection, "SET ROLE " + role.getKey());
                for (var table : names(connection, "true")) {
                    all.add(table);
                }
                for (var table : names(
                        connection,
                        "has_schema_privilege(nspname, 'USAGE')"
                                + " AND has_table_privilege(pg_class.oid, 'SELECT')")) {
                    if (seen.add(table)) {
                        read(connection, table, rows);
                    }
                }
            }
        }
        if (!seen.equals(all)) {
            all.removeAll(seen);
            throw new IllegalStateException("Nobody here may read " + all);
        }
        return rows;
    }

    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replace("-", "");
    }

    private static List<String> names(Connection connection, String condition) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace ON relnamespace = pg_namespace.oid
                        WHERE relkind = 'r' AND nspname !~ '^pg_' AND nspname <> 'information_schema' AND\s""" + condition)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static void read(Connection connection, String table, List<EveryRow> rows) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT read.ctid::text, read.xmin::text, to_jsonb(read)::text FROM " + table + " AS read")) {
            while (row.next()) {
                var place = row.getString(1).replaceAll("[()]", "").split(",");
                rows.add(of(
                        table,
                        List.of(Integer.valueOf(place[0]), Integer.valueOf(place[1])),
                        row.getString(2),
                        JSON.readTree(row.getString(3))));
            }
        }
    }

    private static EveryRow of(String table, List<Integer> place, String transaction, JsonNode row) {
        var text = new StringBuilder();
        var tokens = new HashSet<String>();
        tokens.add("transaction " + transaction);
        for (var column : row.properties()) {
            var value = column.getValue();
            if (value.isNumber() && column.getKey().matches(".*(position|seq)")) {
                tokens.add((column.getKey().endsWith("seq") ? "seq " : "position ") + value);
            }
            // Bytes stand as hex behind a mark.
            text.append(value.asString(value.toString())).append('\n');
            var bytes = BYTES.matcher(value.asString(""));
            if (bytes.matches()) {
                text.append(new String(HexFormat.of().parseHex(bytes.group(1)), ISO_8859_1))
                        .append('\n');
            }
        }
        var bare = bare(text.toString());
        ID.matcher(bare).results().forEach(id -> tokens.add(id.group()));
        MOMENT.matcher(bare)
                .results()
                .forEach(moment -> tokens.add(moment.group().replace('t', ' ')));
        return new EveryRow(table, place, bare, tokens);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package dk.sambog.query.postings.book;

import dk.sambog.events.Asset;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.Chain;
import dk.sambog.query.postings.Dimensions;
import dk.sambog.query.postings.Posting;
import dk.sambog.query.postings.Rung;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The running balances a page changes, one row per cell, added to what stands. Owns the table {@code balance}. */
final class Balances {
    private static final int ACCOUNTS = Account.values().length;
    private static final List<Rung> COUNTED = Rung.counted();
    private static final int POSITION = ACCOUNTS + COUNTED.size();

    private static final List<String> CELL = List.of(
            "chain", "project_id", "party_id", "kind", "bucket", "plan_line", "giver_group", "asset", "from_source");
    private static final List<String> AMOUNTS = Stream.concat(
                    Stream.of(Account.values()).map(Account::toString),
                    COUNTED.stream().map(Rung::stored))
            .toList();
    private static final String ADD = add();

    private record Cell(Dimensions dimensions, Asset asset, Chain chain) {}

    private final Map<Cell, long[]> changes = new LinkedHashMap<>();

    void add(Posting posting) {
        var change = changes.computeIfAbsent(
                new Cell(posting.dimensions(), posting.asset(), posting.chain()), cell -> new long[POSITION + 1]);
        var amount = posting.amount();
        change[posting.source().ordinal()] -= amount;
        change[posting.destination().ordinal()] += amount;
        for (var rung = 0; rung < COUNTED.size(); rung++) {
            change[ACCOUNTS + rung] += COUNTED.get(rung).sign(posting.source(), posting.destination()) * amount;
        }
        change[POSITION] = posting.position();
    }

    void write(Connection connection) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        var cells = changes.keySet().toArray(Cell[]::new);
        var size = cells.length;
        var text = new String[8][size];
        var fromSource = new boolean[size];
        var amounts = new long[POSITION + 1][size];
        for (var i = 0; i < size; i++) {
            var cell = cells[i];
            var dimensions = cell.dimensions();
            text[0][i] = cell.chain().toString();
            text[1][i] = dimensions.projectId().toString();
            text[2][i] = dimensions.partyId().toString();
            text[3][i] = dimensions.kind();
            text[4][i] = dimensions.bucket();
            text[5][i] = dimensions.planLine();
            text[6][i] = dimensions.giverGroup().toString();
            text[7][i] = cell.asset().code();
            fromSource[i] = dimensions.isFromSource();
            var change = changes.get(cell);
            for (var column = 0; column < change.length; column++) {
                amounts[column][i] = change[column];
            }
        }
        try (var statement = connection.prepareStatement(ADD)) {
            var arrays = connection.unwrap(PGConnection.class);
            var parameter = 1;
            for (var column : text) {
                statement.setArray(parameter++, arrays.createArrayOf("text", column));
            }
            statement.setArray(parameter++, arrays.createArrayOf("bool", fromSource));
            for (var column : amounts) {
                statement.setArray(parameter++, arrays.createArrayOf("int8", column));
            }
            statement.executeUpdate();
        }
    }

    /** MERGE, not ON CONFLICT: a constraint on a balance must see the sum, not what is added to it. */
    private static String add() {
        var columns = new ArrayList<>(CELL);
        columns.addAll(AMOUNTS);
        columns.add("position");
        return "MERGE INTO balance AS stands USING (SELECT * FROM unnest("
                + CELL.stream().map(Balances::array).collect(Collectors.joining(", "))
                + ", ?::bigint[]".repeat(AMOUNTS.size() + 1)
                + ")) AS added (" + String.join(", ", columns) + ") ON "
                + Stream.of("project_id", "party_id", "kind", "plan_line", "asset", "from_source", "chain")
                        .map(column -> "stands." + column + " = added." + column)
                        .collect(Collectors.joining(" AND "))
                + " WHEN MATCHED THEN UPDATE SET "
                + AMOUNTS.stream()
                        .map(column -> column + " = stands." + column + " + added." + column)
                        .collect(Collectors.joining(", "))
                + ", position = added.position WHEN NOT MATCHED THEN INSERT (" + String.join(", ", columns)
                + ") VALUES ("
                + columns.stream().map(column -> "added." + column).collect(Collectors.joining(", ")) + ")";
    }

    private static String array(String column) {
        return switch (column) {
            case "project_id", "party_id" -> "?::uuid[]";
            case "from_source" -> "?::boolean[]";
            default -> "?::text[]";
        };
    }
}

package dk.sambog.query.postings;

import dk.sambog.events.Asset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/** The running balances a page changes, one row per cell, added to what stands. Owns the table {@code balance}. */
final class Balances {
    private static final int ACCOUNTS = Account.values().length;
    private static final int ONTO_COMMITTED = ACCOUNTS;
    private static final int POSITION = ACCOUNTS + 1;

    // MERGE, not ON CONFLICT: a constraint on a balance must see the sum, not what is added to it.
    private static final String ADD = """
            MERGE INTO balance AS stands USING (
              SELECT * FROM unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
            ) AS added (chain, project_id, party_id, kind, bucket, plan_line, giver_group, asset, from_source, external,
              pledged, committed, received, verified, withdrawn, rejected, reversed, onto_committed, position)
            ON stands.project_id = added.project_id AND stands.party_id = added.party_id AND stands.kind = added.kind
              AND stands.plan_line = added.plan_line AND stands.asset = added.asset
              AND stands.from_source = added.from_source AND stands.chain = added.chain
            WHEN MATCHED THEN UPDATE SET
              external = stands.external + added.external,
              pledged = stands.pledged + added.pledged,
              committed = stands.committed + added.committed,
              received = stands.received + added.received,
              verified = stands.verified + added.verified,
              withdrawn = stands.withdrawn + added.withdrawn,
              rejected = stands.rejected + added.rejected,
              reversed = stands.reversed + added.reversed,
              onto_committed = stands.onto_committed + added.onto_committed,
              position = added.position
            WHEN NOT MATCHED THEN INSERT (chain, project_id, party_id, kind, bucket, plan_line, giver_group, asset,
              from_source, external, pledged, committed, received, verified, withdrawn, rejected, reversed,
              onto_committed, position)
            VALUES (added.chain, added.project_id, added.party_id, added.kind, added.bucket, added.plan_line,
              added.giver_group, added.asset, added.from_source, added.external, added.pledged, added.committed,
              added.received, added.verified, added.withdrawn, added.rejected, added.reversed, added.onto_committed,
              added.position)""";

    private record Cell(Dimensions dimensions, Asset asset, Chain chain) {}

    private final Map<Cell, long[]> changes = new LinkedHashMap<>();

    void add(Posting posting) {
        var change = changes.computeIfAbsent(
                new Cell(posting.dimensions(), posting.asset(), posting.chain()), cell -> new long[ACCOUNTS + 2]);
        var amount = posting.amount();
        change[posting.source().ordinal()] -= amount;
        change[posting.destination().ordinal()] += amount;
        change[ONTO_COMMITTED] += Rung.ONTO_COMMITTED.sign(posting.source(), posting.destination()) * amount;
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
        var amounts = new long[ACCOUNTS + 2][size];
        for (var i = 0; i < size; i++) {
            var cell = cells[i];
            var dimensions = cell.dimensions();
            text[0][i] = cell.chain().toString();
            text[1][i] = dimensions.projectId().toString();
            text[2][i] = dimensions.partyId().toString();
            text[3][i] = dimensions.kind().name();
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
}

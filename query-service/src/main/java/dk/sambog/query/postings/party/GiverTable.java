package dk.sambog.query.postings.party;

import dk.sambog.events.party.PartyType;
import dk.sambog.query.generation.rows.CopyRows;
import dk.sambog.query.generation.rows.SubjectTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What kind of party each is. Owns the table {@code giver}. */
public final class GiverTable extends SubjectTable<Giver> {
    public GiverTable(int limit) {
        super(limit);
    }

    @Override
    protected String select() {
        return "SELECT party_id, type FROM giver WHERE party_id = ANY (?)";
    }

    @Override
    protected UUID idOf(Giver giver) {
        return giver.partyId();
    }

    @Override
    protected Giver read(ResultSet row) throws SQLException {
        return new Giver(row.getObject(1, UUID.class), PartyType.valueOf(row.getString(2)));
    }

    @Override
    protected void insert(List<Giver> givers, Connection connection) throws SQLException {
        var rows = new CopyRows(2);
        givers.forEach(
                giver -> rows.row().uuid(giver.partyId()).text(giver.type().name()));
        rows.send(connection, "giver (party_id, type)");
    }

    @Override
    protected void update(List<Giver> givers, Connection connection) {
        throw new IllegalArgumentException(
                "a party is registered once: " + givers.getFirst().partyId());
    }
}

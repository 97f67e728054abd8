package dk.sambog.query.postings;

import dk.sambog.events.party.PartyType;
import dk.sambog.query.generation.CopyRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What kind of party each is. Owns the table {@code giver}. */
final class GiverTable extends SubjectTable<GiverTable.Giver> {
    record Giver(UUID partyId, PartyType type) {}

    GiverTable(int limit) {
        super(limit);
    }

    @Override
    String select() {
        return "SELECT party_id, type FROM giver WHERE party_id = ANY (?)";
    }

    @Override
    UUID idOf(Giver giver) {
        return giver.partyId();
    }

    @Override
    Giver read(ResultSet row) throws SQLException {
        return new Giver(row.getObject(1, UUID.class), PartyType.valueOf(row.getString(2)));
    }

    @Override
    void insert(List<Giver> givers, Connection connection) throws SQLException {
        var rows = new CopyRows(2);
        givers.forEach(
                giver -> rows.row().uuid(giver.partyId()).text(giver.type().name()));
        rows.send(connection, "giver (party_id, type)");
    }

    @Override
    void update(List<Giver> givers, Connection connection) {
        throw new IllegalArgumentException(
                "a party is registered once: " + givers.getFirst().partyId());
    }
}

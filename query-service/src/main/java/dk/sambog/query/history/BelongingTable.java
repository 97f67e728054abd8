package dk.sambog.query.history;

import dk.sambog.query.generation.rows.CopyRows;
import dk.sambog.query.generation.rows.SubjectTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Which project each thing belongs to. Owns the table {@code act_subject}. */
final class BelongingTable extends SubjectTable<Belonging> {
    BelongingTable(int limit) {
        super(limit);
    }

    @Override
    protected String select() {
        return "SELECT object_id, project_id, position FROM act_subject WHERE object_id = ANY (?)";
    }

    @Override
    protected UUID idOf(Belonging belonging) {
        return belonging.thing();
    }

    @Override
    protected Belonging read(ResultSet row) throws SQLException {
        return new Belonging(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3));
    }

    @Override
    protected void insert(List<Belonging> belongings, Connection connection) throws SQLException {
        var rows = new CopyRows(3);
        for (var belonging : belongings) {
            rows.row().uuid(belonging.thing()).uuid(belonging.project()).bigint(belonging.position());
        }
        rows.send(connection, "act_subject (object_id, project_id, position)");
    }

    @Override
    protected void update(List<Belonging> belongings, Connection connection) {
        throw new IllegalArgumentException(
                "a thing stays in its project: " + belongings.getFirst().thing());
    }
}

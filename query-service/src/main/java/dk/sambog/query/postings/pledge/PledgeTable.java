package dk.sambog.query.postings.pledge;

import dk.sambog.events.Asset;
import dk.sambog.query.generation.rows.CopyRows;
import dk.sambog.query.generation.rows.SubjectTable;
import dk.sambog.query.postings.Dimensions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How each pledge stands. Owns the table {@code pledge}. */
public final class PledgeTable extends SubjectTable<PledgeStanding> {
    private static final String COLUMNS = """
            pledge_id, project_id, party_id, kind, plan_line, giver_group, asset, quantity, pledged, committed,
            fulfilled, withdrawn, agreement_id, deadline, terms_text_id, effective_on, version, position""";
    private static final String UPDATE = """
            UPDATE pledge SET quantity = now.quantity, pledged = now.pledged, committed = now.committed,
              fulfilled = now.fulfilled, withdrawn = now.withdrawn, agreement_id = now.agreement_id,
              version = now.version, position = now.position
            FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::uuid[],
              ?::bigint[], ?::bigint[])
              AS now (id, quantity, pledged, committed, fulfilled, withdrawn, agreement_id, version, position)
            WHERE pledge.pledge_id = now.id""";

    public PledgeTable(int limit) {
        super(limit);
    }

    @Override
    protected String select() {
        return "SELECT " + COLUMNS + " FROM pledge WHERE pledge_id = ANY (?)";
    }

    @Override
    protected UUID idOf(PledgeStanding pledge) {
        return pledge.pledgeId();
    }

    @Override
    protected PledgeStanding read(ResultSet row) throws SQLException {
        return new PledgeStanding(
                row.getObject("pledge_id", UUID.class),
                Dimensions.of(row),
                Asset.of(row.getString("asset")),
                row.getLong("quantity"),
                row.getLong("pledged"),
                row.getLong("committed"),
                row.getLong("fulfilled"),
                row.getLong("withdrawn"),
                uuid(row, "agreement_id"),
                row.getObject("deadline", LocalDate.class),
                uuid(row, "terms_text_id"),
                row.getObject("effective_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    protected void insert(List<PledgeStanding> pledges, Connection connection) throws SQLException {
        var rows = new CopyRows(18);
        for (var pledge : pledges) {
            var dimensions = pledge.dimensions();
            rows.row()
                    .uuid(pledge.pledgeId())
                    .uuid(dimensions.projectId())
                    .uuid(dimensions.partyId())
                    .text(dimensions.kind())
                    .text(dimensions.planLine())
                    .text(dimensions.giverGroup().toString())
                    .text(pledge.asset().code())
                    .bigint(pledge.quantity())
                    .bigint(pledge.pledged())
                    .bigint(pledge.committed())
                    .bigint(pledge.fulfilled())
                    .bigint(pledge.withdrawn())
                    .uuid(pledge.agreementId())
                    .date(pledge.deadline())
                    .uuid(pledge.termsTextId())
                    .date(pledge.effectiveOn())
                    .bigint(pledge.version())
                    .bigint(pledge.position());
        }
        rows.send(connection, "pledge (" + COLUMNS + ")");
    }

    @Override
    protected void update(List<PledgeStanding> pledges, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(UPDATE)) {
            setColumns(
                    connection,
                    statement,
                    pledges.stream().map(PledgeStanding::pledgeId).toArray(),
                    pledges.stream().mapToLong(PledgeStanding::quantity).toArray(),
                    pledges.stream().mapToLong(PledgeStanding::pledged).toArray(),
                    pledges.stream().mapToLong(PledgeStanding::committed).toArray(),
                    pledges.stream().mapToLong(PledgeStanding::fulfilled).toArray(),
                    pledges.stream().mapToLong(PledgeStanding::withdrawn).toArray(),
                    pledges.stream().map(PledgeStanding::agreementId).toArray(),
                    pledges.stream().mapToLong(PledgeStanding::version).toArray(),
                    pledges.stream().mapToLong(PledgeStanding::position).toArray());
            statement.executeUpdate();
        }
    }
}

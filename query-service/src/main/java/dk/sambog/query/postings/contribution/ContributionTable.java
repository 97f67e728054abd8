package dk.sambog.query.postings.contribution;

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

/** How each contribution stands. Owns the table {@code contribution}. */
public final class ContributionTable extends SubjectTable<ContributionStanding> {
    private static final String COLUMNS = """
            contribution_id, project_id, party_id, kind, plan_line, giver_group, asset, quantity, received, verified,
            rejected, reversed, pledge_id, note_text_id, effective_on, version, position""";
    private static final String UPDATE = """
            UPDATE contribution SET received = now.received, verified = now.verified, rejected = now.rejected,
              reversed = now.reversed, version = now.version, position = now.position
            FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
              AS now (id, received, verified, rejected, reversed, version, position)
            WHERE contribution.contribution_id = now.id""";

    public ContributionTable(int limit) {
        super(limit);
    }

    @Override
    protected String select() {
        return "SELECT " + COLUMNS + " FROM contribution WHERE contribution_id = ANY (?)";
    }

    @Override
    protected UUID idOf(ContributionStanding contribution) {
        return contribution.contributionId();
    }

    @Override
    protected ContributionStanding read(ResultSet row) throws SQLException {
        return new ContributionStanding(
                row.getObject("contribution_id", UUID.class),
                Dimensions.of(row),
                Asset.of(row.getString("asset")),
                row.getLong("quantity"),
                row.getLong("received"),
                row.getLong("verified"),
                row.getLong("rejected"),
                row.getLong("reversed"),
                uuid(row, "pledge_id"),
                uuid(row, "note_text_id"),
                row.getObject("effective_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    protected void insert(List<ContributionStanding> contributions, Connection connection) throws SQLException {
        var rows = new CopyRows(17);
        for (var contribution : contributions) {
            var dimensions = contribution.dimensions();
            rows.row()
                    .uuid(contribution.contributionId())
                    .uuid(dimensions.projectId())
                    .uuid(dimensions.partyId())
                    .text(dimensions.kind())
                    .text(dimensions.planLine())
                    .text(dimensions.giverGroup().toString())
                    .text(contribution.asset().code())
                    .bigint(contribution.quantity())
                    .bigint(contribution.received())
                    .bigint(contribution.verified())
                    .bigint(contribution.rejected())
                    .bigint(contribution.reversed())
                    .uuid(contribution.pledgeId())
                    .uuid(contribution.noteTextId())
                    .date(contribution.effectiveOn())
                    .bigint(contribution.version())
                    .bigint(contribution.position());
        }
        rows.send(connection, "contribution (" + COLUMNS + ")");
    }

    @Override
    protected void update(List<ContributionStanding> contributions, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(UPDATE)) {
            setColumns(
                    connection,
                    statement,
                    contributions.stream()
                            .map(ContributionStanding::contributionId)
                            .toArray(),
                    contributions.stream()
                            .mapToLong(ContributionStanding::received)
                            .toArray(),
                    contributions.stream()
                            .mapToLong(ContributionStanding::verified)
                            .toArray(),
                    contributions.stream()
                            .mapToLong(ContributionStanding::rejected)
                            .toArray(),
                    contributions.stream()
                            .mapToLong(ContributionStanding::reversed)
                            .toArray(),
                    contributions.stream()
                            .mapToLong(ContributionStanding::version)
                            .toArray(),
                    contributions.stream()
                            .mapToLong(ContributionStanding::position)
                            .toArray());
            statement.executeUpdate();
        }
    }
}

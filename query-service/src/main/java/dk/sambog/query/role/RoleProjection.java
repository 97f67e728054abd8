package dk.sambog.query.role;

import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.Role;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.CopyRows;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who has, had and will have which role in a project (V17). Owns {@code project_role}. */
@Component
public final class RoleProjection implements Projection {
    /** Null asks for any; a party's roles are also those of the parties that were merged into it. */
    record Filter(
            @Nullable Set<UUID> projects,
            @Nullable UUID partyId,
            @Nullable Role role) {}

    private final Views views;

    RoleProjection(Views views) {
        this.views = views;
    }

    /** Roles after {@code after} in the order of their ids, at most {@code limit}; with a date those that held on it. */
    Answer<RoleRow, UUID> rows(Cut cut, Filter filter, @Nullable UUID after, int limit) {
        return views.read(
                cut,
                snapshot -> Select.from(snapshot, "SELECT * FROM project_role")
                        .known()
                        .and(
                                "valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)",
                                "day",
                                snapshot.effectiveOn())
                        .and("project_id = ANY (:projects)", "projects", filter.projects())
                        .and(
                                "(party_id = :party OR party_id IN (SELECT party_id FROM party_merge"
                                        + " WHERE survivor_id = :party AND position <= :mergedBy))",
                                "party",
                                filter.partyId())
                        .with("mergedBy", snapshot.position())
                        .and(
                                "role = :role",
                                "role",
                                filter.role() == null ? null : filter.role().name())
                        .page("role_id", after, limit, RoleProjection::row, RoleRow::roleId));
    }

    private static RoleRow row(ResultSet row, int n) throws SQLException {
        return new RoleRow(
                row.getObject("party_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("project_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("granted_by", UUID.class),
                row.getObject("revoked_by", UUID.class),
                row.getObject("role_id", UUID.class),
                row.getLong("known_from"));
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var assigned = new CopyRows(8);
        for (var entry : page) {
            if (entry.event() instanceof RoleAssigned role) {
                assigned.row()
                        .uuid(role.roleId().value())
                        .uuid(role.partyId().value())
                        .uuid(role.projectId().value())
                        .text(role.role().name())
                        .date(role.validFrom())
                        .date(role.validTo())
                        .uuid(entry.eventId())
                        .bigint(entry.position());
            }
        }
        assigned.send(
                connection,
                "project_role (role_id, party_id, project_id, role, valid_from, valid_to, granted_by, known_from)");
        for (var entry : page) {
            if (entry.event() instanceof RoleRevoked revoked) {
                revoke(entry, revoked, connection);
            }
        }
    }

    private static void revoke(FeedEntry entry, RoleRevoked revoked, Connection connection) throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO project_role (role_id, party_id, project_id, role, valid_from, valid_to, granted_by, revoked_by,
                  known_from)
                SELECT role_id, party_id, project_id, role, valid_from, ?, granted_by, ?, ?
                FROM project_role WHERE role_id = ? AND known_to IS NULL""",
                revoked.effectiveOn().minusDays(1),
                entry.eventId(),
                entry.position(),
                revoked.roleId().value());
        Rows.sendOne(
                connection,
                "UPDATE project_role SET known_to = ? WHERE role_id = ? AND known_to IS NULL AND known_from < ?",
                entry.position(),
                revoked.roleId().value(),
                entry.position());
    }
}

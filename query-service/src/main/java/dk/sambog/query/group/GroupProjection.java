package dk.sambog.query.group;

import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
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

/** Answers who belongs and belonged to an informal group. Owns {@code group_member}. */
@Component
public final class GroupProjection implements Projection {
    private final Views views;

    GroupProjection(Views views) {
        this.views = views;
    }

    /** Whether any of {@code parties} belongs to the group, as far as is projected. */
    boolean hasMember(UUID group, Set<UUID> parties) {
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql("""
                                SELECT EXISTS (SELECT FROM group_member WHERE group_id = :group AND member_id = ANY (:parties)
                                  AND left_on IS NULL AND known_to IS NULL)""")
                        .param("group", group)
                        .param("parties", parties.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single());
    }

    /** Memberships after {@code after} in the order of the events that began them, at most {@code limit}. */
    Answer<MemberRow, UUID> ofGroup(Cut cut, UUID group, @Nullable UUID after, int limit) {
        return views.read(
                cut,
                snapshot -> Select.from(snapshot, "SELECT * FROM group_member")
                        .known()
                        .and("group_id = :group", "group", group)
                        .and("joined_on <= :day AND (left_on IS NULL OR left_on > :day)", "day", snapshot.effectiveOn())
                        .page("joined_by", after, limit, GroupProjection::row, MemberRow::joinedByEvent));
    }

    private static MemberRow row(ResultSet row, int n) throws SQLException {
        return new MemberRow(
                row.getObject("group_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getObject("joined_by", UUID.class),
                row.getObject("left_by", UUID.class),
                row.getLong("known_from"));
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        for (var entry : page) {
            switch (entry.event()) {
                case MemberJoined joined ->
                    Rows.sendOne(
                            connection,
                            """
                            INSERT INTO group_member (group_id, member_id, joined_on, joined_by, known_from)
                            VALUES (?, ?, ?, ?, ?)""",
                            joined.partyId().value(),
                            joined.member().value(),
                            joined.effectiveOn(),
                            entry.eventId(),
                            entry.position());
                case MemberLeft left -> leave(entry, left, connection);
                default -> {
                    // Nobody comes or goes.
                }
            }
        }
    }

    private static void leave(FeedEntry entry, MemberLeft left, Connection connection) throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO group_member (group_id, member_id, joined_on, left_on, joined_by, left_by, known_from)
                SELECT group_id, member_id, joined_on, ?, joined_by, ?, ? FROM group_member
                WHERE group_id = ? AND member_id = ? AND left_on IS NULL AND known_to IS NULL""",
                left.effectiveOn(),
                entry.eventId(),
                entry.position(),
                left.partyId().value(),
                left.member().value());
        Rows.sendOne(
                connection,
                """
                UPDATE group_member SET known_to = ?
                WHERE group_id = ? AND member_id = ? AND left_on IS NULL AND known_to IS NULL""",
                entry.position(),
                left.partyId().value(),
                left.member().value());
    }
}

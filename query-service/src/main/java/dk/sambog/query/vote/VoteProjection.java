package dk.sambog.query.vote;

import dk.sambog.events.election.ElectionEvent;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.rows.CopyRows;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps what votes and elections show: {@code vote}, {@code vote_option}, {@code vote_result}, {@code vote_count},
 * {@code vote_act} and {@code vote_ballot}. What they answer is asked of {@link VotesProjection}, {@link BallotsProjection} and the
 * vote record.
 */
@Component
public final class VoteProjection implements Projection {
    private final ZoneId zone;

    VoteProjection(@Value("${sambog.zone}") ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var versions = new HashMap<UUID, FeedEntry>();
        var ballots = new BallotRows();
        for (var entry : page) {
            var on = entry.sequencedAt().atZone(zone).toLocalDate();
            if (entry.event() instanceof VoteEvent event) {
                VoteTable.apply(entry, on, event, ballots, connection);
                if (entry.stored().stream().startsWith("vote/")) {
                    versions.put(event.voteId().value(), entry);
                }
            } else if (entry.event() instanceof ElectionEvent event) {
                ElectionTable.apply(entry, on, event, ballots, connection);
                versions.put(event.electionId().value(), entry);
            }
        }
        ballots.send(connection);
        var moved = new Rows("UPDATE vote SET version = ?, position = ? WHERE vote_id = ?");
        versions.forEach((id, last) -> moved.add(last.version(), last.position(), id));
        moved.send(connection);
    }

    /** Published ballots on their way in: there may be tens of thousands. */
    static final class BallotRows {
        private final CopyRows rows = new CopyRows(8);

        CopyRows of(UUID vote, FeedEntry entry, int ordinal, String name) {
            return rows.row()
                    .uuid(vote)
                    .bigint(entry.position())
                    .integer(ordinal)
                    .text(name);
        }

        void send(Connection connection) throws SQLException {
            rows.send(connection, "vote_ballot (vote_id, position, ordinal, name, voter, choice, weight, times)");
        }
    }
}

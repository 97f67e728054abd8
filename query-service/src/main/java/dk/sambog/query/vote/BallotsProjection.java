package dk.sambog.query.vote;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers which ballots a closed vote published. Reads {@code vote_ballot}, where there are none before the close. */
@Component
public final class BallotsProjection {
    /** The key of a row: its entry, and its place in it. */
    public record Key(long position, int ordinal) {}

    private record Keyed(Key key, BallotRow row) {}

    private final Views views;

    BallotsProjection(Views views) {
        this.views = views;
    }

    /** Ballots after {@code after} in the order they were published, at most {@code limit}. */
    public Answer<BallotRow, Key> of(UUID voteId, Cut cut, @Nullable Key after, int limit) {
        return views.read(cut, snapshot -> {
            var found = snapshot.jdbc()
                    .sql("""
                            SELECT name, voter, choice, weight, times, position, ordinal FROM vote_ballot
                            WHERE vote_id = :vote AND position <= :upTo AND (position, ordinal) > (:position, :ordinal)
                            ORDER BY position, ordinal LIMIT :limit""")
                    .param("vote", voteId)
                    .param("upTo", snapshot.position())
                    .param("position", after == null ? -1L : after.position())
                    .param("ordinal", after == null ? -1 : after.ordinal())
                    .param("limit", limit + 1)
                    .query((row, n) -> keyed(row))
                    .list();
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Answer<>(
                    snapshot.position(),
                    rows.stream().map(Keyed::row).toList(),
                    found.size() > limit ? List.copyOf(rows).getLast().key() : null);
        });
    }

    /** All of them. */
    List<BallotRow> all(UUID voteId) {
        return of(voteId, Cut.LATEST, null, Integer.MAX_VALUE - 1).rows();
    }

    private static Keyed keyed(ResultSet row) throws SQLException {
        return new Keyed(
                new Key(row.getLong("position"), row.getInt("ordinal")),
                new BallotRow(
                        row.getString("name"),
                        row.getObject("voter", UUID.class),
                        row.getString("choice"),
                        row.getLong("weight"),
                        row.getLong("times"),
                        row.getLong("position")));
    }
}

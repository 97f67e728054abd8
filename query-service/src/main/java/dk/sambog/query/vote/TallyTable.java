package dk.sambog.query.vote;

import dk.sambog.events.election.ElectionEvent.ElectionRecounted;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import dk.sambog.query.vote.VoteProjection.BallotRows;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What counts write into {@code vote_result} and {@code vote_count}, and urns into the ballots. */
final class TallyTable {
    private static final String COUNT =
            "INSERT INTO vote_count (vote_id, position, code, votes, weight, score, standing) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String RESULT = """
            INSERT INTO vote_result (vote_id, position, counted_on, ballots, weight, quorum_met, outcome, selected,
              ballot_set_hash, differences)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private TallyTable() {}

    /** The ballots of an urn: alike ones together. */
    static void paper(FeedEntry entry, PaperCountRecorded paper, BallotRows ballots) {
        var id = paper.voteId().value();
        for (var i = 0; i < paper.ballots().size(); i++) {
            var alike = paper.ballots().get(i);
            ballots.of(id, entry, i, "paper")
                    .uuid(null)
                    .text(alike.choice())
                    .bigint(1)
                    .bigint(alike.count());
        }
        if (paper.invalid() > 0) {
            ballots.of(id, entry, paper.ballots().size(), "invalid")
                    .uuid(null)
                    .text("")
                    .bigint(1)
                    .bigint(paper.invalid());
        }
    }

    /** The count of a vote. */
    static void tally(FeedEntry entry, LocalDate on, VoteTallied tallied, Connection connection) throws SQLException {
        var id = tallied.voteId().value();
        Rows.sendOne(
                connection,
                RESULT,
                id,
                entry.position(),
                on,
                tallied.cast(),
                tallied.weightCast(),
                tallied.quorumMet(),
                tallied.outcome().name(),
                array(tallied.selected(), connection),
                tallied.ballotSetHash(),
                Json.of(List.of()));
        var counts = new Rows(COUNT);
        tallied.counts()
                .forEach(count -> counts.add(
                        id,
                        entry.position(),
                        count.option(),
                        count.votes(),
                        count.weight(),
                        count.score(),
                        count.standing().name()));
        counts.send(connection);
    }

    /** The recount of an election; what its file says otherwise stands beside it. */
    static void recount(FeedEntry entry, LocalDate on, ElectionRecounted recounted, Connection connection)
            throws SQLException {
        var id = recounted.electionId().value();
        Rows.sendOne(
                connection,
                RESULT,
                id,
                entry.position(),
                on,
                recounted.cast(),
                recounted.cast(),
                null,
                recounted.outcome().name(),
                array(recounted.selected(), connection),
                recounted.ballotSetHash(),
                Json.of(recounted.differences()));
        Rows.sendOne(connection, """
                UPDATE vote_result SET counted_on = vote.called_on FROM vote
                WHERE vote.vote_id = vote_result.vote_id AND vote.vote_id = ? AND held_to IS NOT NULL""", id);
        var counts = new Rows(COUNT);
        recounted
                .counts()
                .forEach(count -> counts.add(
                        id,
                        entry.position(),
                        count.option(),
                        count.votes(),
                        count.votes(),
                        count.score(),
                        count.standing().name()));
        counts.send(connection);
    }

    private static Array array(List<String> codes, Connection connection) throws SQLException {
        return connection.createArrayOf("text", codes.toArray());
    }
}

package dk.sambog.query.vote;

import dk.sambog.events.election.ElectionEvent;
import dk.sambog.events.election.ElectionEvent.ElectionBallotsRecorded;
import dk.sambog.events.election.ElectionEvent.ElectionOptionsRecorded;
import dk.sambog.events.election.ElectionEvent.ElectionRecordedFromSource;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import dk.sambog.query.vote.VoteProjection.BallotRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** What elections from sources write into the tables of {@link VoteProjection}. */
final class ElectionTable {
    private ElectionTable() {}

    static void apply(FeedEntry entry, LocalDate on, ElectionEvent event, BallotRows ballots, Connection connection)
            throws SQLException {
        var id = event.electionId().value();
        switch (event) {
            case ElectionRecordedFromSource election -> record(entry, on, election, connection);
            case ElectionOptionsRecorded recorded -> options(entry, recorded, connection);
            case ElectionBallotsRecorded recorded -> {
                for (var i = 0; i < recorded.ballots().size(); i++) {
                    var alike = recorded.ballots().get(i);
                    ballots.of(id, entry, i, "source")
                            .uuid(null)
                            .text(alike.choice())
                            .bigint(1)
                            .bigint(alike.count());
                }
            }
            case ElectionRecounted recounted -> TallyTable.recount(entry, on, recounted, connection);
        }
    }

    /** Facts of an election are of the day it was held, where the file tells it. */
    private static void record(
            FeedEntry entry, LocalDate on, ElectionRecordedFromSource election, Connection connection)
            throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO vote (vote_id, project_id, question_text_id, from_source, source_document_id, source_rule, rules, paper,
                  held_from, held_to, state, called_position, called_on, version, position)
                VALUES (?, ?, ?, true, ?, ?, ?, false, ?, ?, 'FROM_SOURCE', ?, ?, ?, ?)""",
                election.electionId().value(),
                election.projectId().value(),
                election.title().textId().value(),
                election.source().documentId().value(),
                election.sourceRule(),
                Json.of(election.rules()),
                election.heldFrom(),
                election.heldTo(),
                entry.position(),
                election.heldTo() == null ? on : election.heldTo(),
                entry.version(),
                entry.position());
    }

    private static void options(FeedEntry entry, ElectionOptionsRecorded recorded, Connection connection)
            throws SQLException {
        var options = new Rows("""
                INSERT INTO vote_option (vote_id, ordinal, code, label_text_id, cost, official_votes, official_score,
                  official_selected)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""");
        for (var i = 0; i < recorded.options().size(); i++) {
            var option = recorded.options().get(i);
            options.add(
                    recorded.electionId().value(),
                    // Parts follow each other in the stream, each shorter than this.
                    Math.toIntExact(entry.version() * 1_000 + i),
                    option.code(),
                    option.label().textId().value(),
                    option.cost(),
                    option.votes(),
                    option.score(),
                    option.selected());
        }
        options.send(connection);
    }
}

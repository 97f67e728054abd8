package dk.sambog.query.vote;

import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.OptionExcluded;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.ResultCertified;
import dk.sambog.events.vote.VoteEvent.TieBroken;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import dk.sambog.query.vote.VoteProjection.BallotRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of a vote write into the tables of {@link VoteProjection}. */
final class VoteTable {
    private VoteTable() {}

    static void apply(FeedEntry entry, LocalDate on, VoteEvent event, BallotRows ballots, Connection connection)
            throws SQLException {
        var id = event.voteId().value();
        switch (event) {
            case VoteCalled called -> call(entry, on, called, connection);
            case ElectorateFixed fixed -> electorate(fixed, connection);
            case OptionExcluded excluded ->
                Rows.sendOne(
                        connection,
                        "UPDATE vote_option SET excluded_position = ? WHERE vote_id = ? AND code = ?",
                        entry.position(),
                        id,
                        excluded.option());
            case VotingOpened opened -> state("OPEN", id, connection);
            case VotingClosed closed -> state("CLOSED", id, connection);
            case BallotOpened ballot ->
                ballots.of(id, entry, 0, ballot.ballotId().toString())
                        .uuid(ballot.voter().value())
                        .text(ballot.choice())
                        .bigint(ballot.weight() == null ? 1 : ballot.weight())
                        .bigint(1);
            case BallotPublished ballot ->
                ballots.of(id, entry, 0, ballot.tracker())
                        .uuid(null)
                        .text(ballot.choice())
                        .bigint(1)
                        .bigint(1);
            case PaperCountRecorded paper -> TallyTable.paper(entry, paper, ballots);
            case VoteTallied tallied -> {
                state("TALLIED", id, connection);
                TallyTable.tally(entry, on, tallied, connection);
            }
            case ResultCertified certified -> {
                state("CERTIFIED", id, connection);
                act(entry, on, id, "CERTIFIED", certified.certifiedBy().value(), connection);
            }
            case VoteAnnulled annulled -> {
                state("ANNULLED", id, connection);
                act(entry, on, id, "ANNULLED", null, connection);
            }
            case TieBroken broken -> {
                // The count that follows says what came of it.
            }
            case BallotCast _, ParticipationRecorded _ -> {
                // Who has voted is in the log, and in no view.
            }
        }
    }

    private static void call(FeedEntry entry, LocalDate on, VoteCalled called, Connection connection)
            throws SQLException {
        var id = called.voteId().value();
        Rows.sendOne(
                connection,
                """
                INSERT INTO vote (vote_id, project_id, question_text_id, from_source, rules, secrecy, most_proxies, paper, certifier,
                  electorate_source_text_id, opens_at, closes_at, state, electorate_size, electorate_weight, called_position,
                  called_on, version, position)
                VALUES (?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, 'CALLED', 0, 0, ?, ?, ?, ?)""",
                id,
                called.projectId().value(),
                called.question().textId().value(),
                Json.of(called.rules()),
                called.secrecy().name(),
                called.mostProxies(),
                called.paper(),
                called.certifier() == null ? null : called.certifier().value(),
                called.electorateSource() == null
                        ? null
                        : called.electorateSource().textId().value(),
                called.opensAt().atOffset(ZoneOffset.UTC),
                called.closesAt().atOffset(ZoneOffset.UTC),
                entry.position(),
                on,
                entry.version(),
                entry.position());
        var options = new Rows("""
                INSERT INTO vote_option (vote_id, ordinal, code, label_text_id, cost, proposal_id)
                VALUES (?, ?, ?, ?, ?, ?)""");
        for (var i = 0; i < called.options().size(); i++) {
            var option = called.options().get(i);
            options.add(
                    id,
                    i,
                    option.code(),
                    option.label().textId().value(),
                    option.cost(),
                    option.proposalId() == null ? null : option.proposalId().value());
        }
        options.send(connection);
    }

    private static void electorate(ElectorateFixed fixed, Connection connection) throws SQLException {
        var weights = fixed.weights();
        Rows.sendOne(
                connection,
                """
                UPDATE vote SET electorate_size = electorate_size + ?, electorate_weight = electorate_weight + ?,
                  electorate_hash = ? WHERE vote_id = ?""",
                (long) fixed.electorate().size(),
                weights == null
                        ? (long) fixed.electorate().size()
                        : weights.stream().reduce(0L, Math::addExact).longValue(),
                fixed.electorateHash(),
                fixed.voteId().value());
    }

    private static void state(String state, UUID id, Connection connection) throws SQLException {
        Rows.sendOne(connection, "UPDATE vote SET state = ? WHERE vote_id = ?", state, id);
    }

    private static void act(
            FeedEntry entry, LocalDate on, UUID id, String act, @Nullable UUID party, Connection connection)
            throws SQLException {
        Rows.sendOne(
                connection,
                "INSERT INTO vote_act (vote_id, position, done_on, act, party_id) VALUES (?, ?, ?, ?, ?)",
                id,
                entry.position(),
                on,
                act,
                party);
    }
}

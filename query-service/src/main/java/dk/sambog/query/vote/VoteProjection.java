package dk.sambog.query.vote;

import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Json;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Rows;
import dk.sambog.query.generation.Views;
import dk.sambog.query.vote.VoteRow.Option;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers how a vote stands. Owns {@code vote} and {@code vote_option}. */
@Component
public final class VoteProjection implements Projection {
    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT vote.*, question.body AS question, (
                SELECT jsonb_agg(jsonb_build_object('code', code, 'label', label.body, 'votes', votes) ORDER BY ordinal)
                FROM vote_option LEFT JOIN content.text label ON label.text_id = label_text_id
                WHERE vote_option.vote_id = vote.vote_id) AS options
            FROM vote LEFT JOIN content.text question ON question.text_id = question_text_id
            """;

    private final Views views;

    VoteProjection(Views views) {
        this.views = views;
    }

    public Optional<VoteRow> find(UUID voteId) {
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql(SELECT + "WHERE vote_id = :id")
                        .param("id", voteId)
                        .query((row, n) -> row(row))
                        .optional());
    }

    /** Votes after {@code after} in the order of their ids, at most {@code limit}; {@code projects} null asks for all. */
    public Answer<VoteRow, UUID> list(@Nullable Set<UUID> projects, @Nullable UUID after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var found = snapshot.jdbc()
                    .sql(SELECT + (projects == null ? "WHERE " : "WHERE project_id = ANY (:projects) AND ")
                            + "vote_id > :after ORDER BY vote_id LIMIT :limit")
                    .param("projects", projects == null ? new UUID[0] : projects.toArray(UUID[]::new))
                    .param("after", after == null ? new UUID(0, 0) : after)
                    .param("limit", limit + 1)
                    .query((row, n) -> row(row))
                    .list();
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Answer<>(
                    snapshot.position(),
                    rows,
                    found.size() > limit ? rows.getLast().voteId() : null);
        });
    }

    private static VoteRow row(ResultSet row) throws SQLException {
        return new VoteRow(
                row.getObject("vote_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("question"),
                row.getString("secrecy"),
                row.getInt("quorum"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getInt("electorate_size"),
                row.getString("electorate_hash"),
                row.getObject("ballots_cast", Long.class),
                row.getString("outcome"),
                row.getString("winner"),
                Json.read(row.getString("options"), OPTIONS),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var versions = new HashMap<UUID, FeedEntry>();
        for (var entry : page) {
            if (entry.event() instanceof VoteEvent event) {
                apply(entry, event, connection);
                if (entry.stored().stream().startsWith("vote/")) {
                    versions.put(event.voteId().value(), entry);
                }
            }
        }
        moved(versions, connection);
    }

    private static void apply(FeedEntry entry, VoteEvent event, Connection connection) throws SQLException {
        var id = event.voteId().value();
        switch (event) {
            case VoteCalled called -> call(entry, called, connection);
            case ElectorateFixed fixed ->
                change(
                        "electorate_size = ?, electorate_hash = ?",
                        connection,
                        fixed.electorate().size(),
                        fixed.electorateHash(),
                        id);
            case VotingOpened opened -> change("state = ?", connection, "OPEN", id);
            case VotingClosed closed -> change("state = ?", connection, "CLOSED", id);
            case VoteTallied tallied -> {
                change(
                        "state = 'TALLIED', ballots_cast = ?, outcome = ?, winner = ?",
                        connection,
                        tallied.cast(),
                        tallied.outcome().name(),
                        tallied.winner(),
                        id);
                var counts = new Rows("UPDATE vote_option SET votes = ? WHERE vote_id = ? AND code = ?");
                tallied.counts().forEach(count -> counts.add(count.votes(), id, count.option()));
                counts.send(connection);
            }
            case BallotCast ballot -> {}
            case ParticipationRecorded participation -> {}
            case BallotOpened ballot -> {}
            case BallotPublished ballot -> {}
        }
    }

    private static void call(FeedEntry entry, VoteCalled called, Connection connection) throws SQLException {
        var vote = new Rows("""
                INSERT INTO vote (vote_id, project_id, question_text_id, secrecy, quorum, opens_at, closes_at, state,
                  electorate_size, version, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'CALLED', 0, ?, ?)""");
        vote.add(
                called.voteId().value(),
                called.projectId().value(),
                called.question().textId().value(),
                called.secrecy().name(),
                called.quorum(),
                called.opensAt().atOffset(ZoneOffset.UTC),
                called.closesAt().atOffset(ZoneOffset.UTC),
                entry.version(),
                entry.position());
        vote.send(connection);
        var options = new Rows("INSERT INTO vote_option (vote_id, ordinal, code, label_text_id) VALUES (?, ?, ?, ?)");
        for (var i = 0; i < called.options().size(); i++) {
            var option = called.options().get(i);
            options.add(
                    called.voteId().value(),
                    i,
                    option.code(),
                    option.label().textId().value());
        }
        options.send(connection);
    }

    private static void change(String what, Connection connection, @Nullable Object... valuesAndId)
            throws SQLException {
        Rows.sendOne(connection, "UPDATE vote SET " + what + " WHERE vote_id = ?", valuesAndId);
    }

    private static void moved(Map<UUID, FeedEntry> versions, Connection connection) throws SQLException {
        var update = new Rows("UPDATE vote SET version = ?, position = ? WHERE vote_id = ?");
        versions.forEach((id, last) -> update.add(last.version(), last.position(), id));
        update.send(connection);
    }
}

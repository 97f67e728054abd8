package dk.sambog.query.voterecord;

import dk.sambog.events.vote.VoteRules;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Answers the vote record (V13), one row per option. Reads the tables of votes. A vote is in effect from the
 * local day it was called, its count and its certification from the day of each; an election from a source from its last day.
 */
@Component
public final class VoteRecordProjection {
    private static final TypeReference<VoteRules> RULES = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT vote.*, ordinal, vote_option.code, question.body AS question, label.body AS label, result.ballots,
              result.weight AS weight_cast, result.quorum_met, result.outcome, result.ballot_set_hash, counted.votes,
              counted.weight, counted.score, counted.standing, official_votes, official_score, official_selected,
              certified.party_id AS certified_by, annulled.position IS NOT NULL AS is_annulled,
              greatest(called_position, result.position, certified.position, annulled.position) AS changed
            FROM vote
              JOIN vote_option USING (vote_id)
              LEFT JOIN content.text question ON question.text_id = question_text_id
              LEFT JOIN content.text label ON label.text_id = label_text_id
              LEFT JOIN LATERAL (
                SELECT * FROM vote_result
                WHERE vote_result.vote_id = vote.vote_id AND vote_result.position <= :position
                  AND (CAST(:on AS date) IS NULL OR counted_on <= :on)
                ORDER BY position DESC LIMIT 1) result ON true
              LEFT JOIN vote_count counted ON counted.vote_id = vote.vote_id AND counted.code = vote_option.code
                AND counted.position = result.position
              LEFT JOIN vote_act certified ON certified.vote_id = vote.vote_id AND certified.act = 'CERTIFIED'
                AND certified.position <= :position AND (CAST(:on AS date) IS NULL OR certified.done_on <= :on)
              LEFT JOIN vote_act annulled ON annulled.vote_id = vote.vote_id AND annulled.act = 'ANNULLED'
                AND annulled.position <= :position AND (CAST(:on AS date) IS NULL OR annulled.done_on <= :on)
            WHERE called_position <= :position AND (CAST(:on AS date) IS NULL OR called_on <= :on)
              AND (CAST(:projects AS uuid[]) IS NULL OR vote.project_id = ANY (:projects))
              AND (CAST(:vote AS uuid) IS NULL OR vote.vote_id = :vote)
              AND (vote.vote_id, ordinal) > (:afterVote, :afterOrdinal)
            ORDER BY vote.vote_id, ordinal LIMIT :limit""";

    /** The key of a row. */
    public record Key(UUID voteId, int ordinal) {
        static final Key FIRST = new Key(new UUID(0, 0), -1);
    }

    private record Keyed(Key key, VoteRecordRow row) {}

    private final Views views;

    VoteRecordProjection(Views views) {
        this.views = views;
    }

    /** Rows after {@code after} in the order of their keys, at most {@code limit}; {@code projects} null asks for all. */
    public Answer<VoteRecordRow, Key> rows(
            Cut cut, @Nullable Set<UUID> projects, @Nullable UUID voteId, @Nullable Key after, int limit) {
        var from = after == null ? Key.FIRST : after;
        return views.read(cut, snapshot -> {
            var found = snapshot.jdbc()
                    .sql(SELECT)
                    .param("position", snapshot.position())
                    .param("on", snapshot.effectiveOn(), java.sql.Types.DATE)
                    .param("projects", projects == null ? null : projects.toArray(UUID[]::new))
                    .param("vote", voteId, java.sql.Types.OTHER)
                    .param("afterVote", from.voteId())
                    .param("afterOrdinal", from.ordinal())
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

    private static Keyed keyed(ResultSet row) throws SQLException {
        var id = row.getObject("vote_id", UUID.class);
        var rules = Json.read(row.getString("rules"), RULES);
        return new Keyed(
                new Key(id, row.getInt("ordinal")),
                new VoteRecordRow(
                        id,
                        row.getString("question"),
                        row.getObject("electorate_size", Long.class),
                        row.getObject("ballots", Long.class),
                        row.getObject("weight_cast", Long.class),
                        rules.quorum().least() + " " + rules.quorum().base(),
                        row.getObject("quorum_met", Boolean.class),
                        row.getString("code"),
                        row.getObject("votes", Long.class),
                        row.getObject("weight", Long.class),
                        threshold(rules.threshold()),
                        row.getString("standing"),
                        row.getObject("certified_by", UUID.class),
                        row.getString("electorate_hash"),
                        row.getString("ballot_set_hash"),
                        row.getObject("project_id", UUID.class),
                        row.getString("label"),
                        row.getObject("score", Long.class),
                        row.getBoolean("is_annulled") ? "ANNULLED" : row.getString("outcome"),
                        row.getBoolean("from_source"),
                        row.getObject("official_votes", Long.class),
                        row.getObject("official_score", Long.class),
                        row.getObject("official_selected", Integer.class),
                        row.getLong("changed")));
    }

    private static @Nullable String threshold(VoteRules.@Nullable Threshold threshold) {
        return threshold == null
                ? null
                : (threshold.orMore() ? ">=" : ">") + threshold.share() + " " + threshold.base();
    }
}

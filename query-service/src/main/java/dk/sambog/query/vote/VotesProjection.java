package dk.sambog.query.vote;

import dk.sambog.events.vote.VoteRules;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.vote.VoteRow.Difference;
import dk.sambog.query.vote.VoteRow.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers how a vote stands. Reads the tables of {@link VoteProjection}. */
@Component
public final class VotesProjection {
    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};
    private static final TypeReference<VoteRules> RULES = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT vote.*, question.body AS question, source.body AS electorate_source, result.ballots, result.weight,
              result.quorum_met, result.outcome, result.selected, result.ballot_set_hash,
              coalesce(result.differences, '[]') AS differences, certified.party_id AS certified_by, (
                SELECT coalesce(jsonb_agg(jsonb_build_object('code', vote_option.code, 'label', label.body, 'cost', cost,
                    'proposalId', proposal_id, 'excluded', excluded_position IS NOT NULL, 'votes', counted.votes,
                    'weight', counted.weight, 'score', counted.score, 'standing', counted.standing,
                    'officialVotes', official_votes, 'officialScore', official_score,
                    'officialSelected', official_selected) ORDER BY ordinal), '[]')
                FROM vote_option
                  LEFT JOIN content.text label ON label.text_id = label_text_id
                  LEFT JOIN vote_count counted ON counted.vote_id = vote_option.vote_id AND counted.code = vote_option.code
                    AND counted.position = result.position
                WHERE vote_option.vote_id = vote.vote_id) AS options
            FROM vote
              LEFT JOIN content.text question ON question.text_id = question_text_id
              LEFT JOIN content.text source ON source.text_id = electorate_source_text_id
              LEFT JOIN LATERAL (
                SELECT * FROM vote_result WHERE vote_result.vote_id = vote.vote_id ORDER BY position DESC LIMIT 1) result
                ON true
              LEFT JOIN vote_act certified ON certified.vote_id = vote.vote_id AND certified.act = 'CERTIFIED'
            """;

    private final Views views;

    VotesProjection(Views views) {
        this.views = views;
    }

    public Optional<VoteRow> find(UUID voteId) {
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql(SELECT + "WHERE vote.vote_id = :id")
                        .param("id", voteId)
                        .query((row, n) -> row(row))
                        .optional());
    }

    /** Votes of a project after {@code after} in the order of their ids, at most {@code limit}. */
    public Answer<VoteRow, UUID> list(@Nullable Set<UUID> projects, @Nullable UUID after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var found = snapshot.jdbc()
                    .sql(SELECT + (projects == null ? "WHERE " : "WHERE vote.project_id = ANY (:projects) AND ")
                            + "vote.vote_id > :after ORDER BY vote.vote_id LIMIT :limit")
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
        var selectedArray = row.getArray("selected");
        var selected = selectedArray == null ? List.<String>of() : List.of((String[]) selectedArray.getArray());
        return new VoteRow(
                row.getObject("vote_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("question"),
                row.getBoolean("from_source"),
                row.getObject("source_document_id", UUID.class),
                row.getString("source_rule"),
                Json.read(row.getString("rules"), RULES),
                row.getString("secrecy"),
                row.getObject("most_proxies", Integer.class),
                row.getBoolean("paper"),
                row.getObject("certifier", UUID.class),
                row.getString("electorate_source"),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_to", LocalDate.class),
                row.getString("state"),
                row.getObject("electorate_size", Long.class),
                row.getObject("electorate_weight", Long.class),
                row.getString("electorate_hash"),
                row.getObject("ballots", Long.class),
                row.getObject("weight", Long.class),
                row.getObject("quorum_met", Boolean.class),
                row.getString("outcome"),
                selected.size() == 1 ? selected.getFirst() : null,
                selected,
                row.getObject("certified_by", UUID.class),
                row.getString("ballot_set_hash"),
                Json.read(row.getString("options"), OPTIONS),
                Json.read(row.getString("differences"), DIFFERENCES),
                row.getLong("version"),
                row.getLong("position"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

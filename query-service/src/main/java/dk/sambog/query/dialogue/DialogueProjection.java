package dk.sambog.query.dialogue;

import dk.sambog.events.Asset;
import dk.sambog.query.dialogue.DialogueRow.Word;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.http.Amount;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers what was said in a dialogue. Owns {@code dialogue} and {@code dialogue_word}. */
@Component
public final class DialogueProjection implements Projection {
    private record StoredWord(
            String kind,
            UUID partyId,
            @Nullable String text,
            @Nullable Long amount,
            @Nullable String asset,
            LocalDate saidOn) {}

    private static final TypeReference<List<StoredWord>> WORDS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT dialogue.*, subject.body AS subject, statement.body AS statement, (
                SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'partyId', party_id, 'text', body,
                  'amount', amount, 'asset', asset, 'saidOn', said_on) ORDER BY dialogue_word.position), '[]')
                FROM dialogue_word LEFT JOIN content.text USING (text_id)
                WHERE dialogue_word.dialogue_id = dialogue.dialogue_id) AS words
            FROM dialogue
              LEFT JOIN content.text subject ON subject.text_id = subject_text_id
              LEFT JOIN content.text statement ON statement.text_id = statement_text_id
            """;

    private final Views views;

    DialogueProjection(Views views) {
        this.views = views;
    }

    public Optional<DialogueRow> find(UUID dialogueId) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("dialogue_id = :id", "id", dialogueId)
                        .one(DialogueProjection::row));
    }

    /**
     * Dialogues after {@code after} in the order of their ids, at most {@code limit}.
     *
     * @param projects those asked about, or null for all
     * @param state {@code OPEN}, {@code CONCLUDED}, or null for any
     */
    public Answer<DialogueRow, UUID> list(
            @Nullable Set<UUID> projects, @Nullable String state, @Nullable UUID after, int limit) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("project_id = ANY (:projects)", "projects", projects)
                        .and("state = :state", "state", state)
                        .page("dialogue_id", after, limit, DialogueProjection::row, DialogueRow::dialogueId));
    }

    private static DialogueRow row(ResultSet row, int n) throws SQLException {
        return new DialogueRow(
                row.getObject("dialogue_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("opener", UUID.class),
                List.of((UUID[]) row.getArray("participants").getArray()),
                row.getString("subject"),
                row.getString("state"),
                row.getString("conclusion"),
                row.getString("statement"),
                Json.read(row.getString("words"), WORDS).stream()
                        .map(DialogueProjection::word)
                        .toList(),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("concluded_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    private static Word word(StoredWord stored) {
        var amount = stored.amount();
        var asset = stored.asset();
        return new Word(
                stored.kind(),
                stored.partyId(),
                stored.text(),
                asset,
                amount == null || asset == null ? null : Amount.of(amount, Asset.of(asset)),
                stored.saidOn());
    }

    @Override
    public String name() {
        return "dialogues";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        DialogueTable.apply(page, connection);
    }
}

package dk.sambog.query.dialogue;

import dk.sambog.events.Quantity;
import dk.sambog.events.dialogue.DialogueEvent;
import dk.sambog.events.dialogue.DialogueEvent.CommitmentVoiced;
import dk.sambog.events.dialogue.DialogueEvent.CouncilReplied;
import dk.sambog.events.dialogue.DialogueEvent.DialogueConcluded;
import dk.sambog.events.dialogue.DialogueEvent.DialogueOpened;
import dk.sambog.events.dialogue.DialogueEvent.PositionStated;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills {@code dialogue} and {@code dialogue_word}. */
final class DialogueTable {
    private DialogueTable() {}

    static void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        for (var entry : page) {
            if (entry.event() instanceof DialogueEvent event) {
                take(entry, event, connection);
                Rows.sendOne(
                        connection,
                        "UPDATE dialogue SET version = ?, position = ? WHERE dialogue_id = ?",
                        entry.version(),
                        entry.position(),
                        event.dialogueId().value());
            }
        }
    }

    private static void take(FeedEntry entry, DialogueEvent event, Connection connection) throws SQLException {
        switch (event) {
            case DialogueOpened opened -> open(entry, opened, connection);
            case PositionStated said ->
                say(entry, event, "POSITION", said.party(), said.position(), null, said.effectiveOn(), connection);
            case CouncilReplied said ->
                say(entry, event, "REPLY", said.municipality(), said.reply(), null, said.effectiveOn(), connection);
            case CommitmentVoiced said ->
                say(
                        entry,
                        event,
                        "VOICED",
                        said.party(),
                        said.statement(),
                        said.quantity(),
                        said.effectiveOn(),
                        connection);
            case DialogueConcluded concluded ->
                Rows.sendOne(
                        connection,
                        """
                        UPDATE dialogue SET state = 'CONCLUDED', conclusion = ?, statement_text_id = ?, concluded_on = ?
                        WHERE dialogue_id = ?""",
                        concluded.conclusion().name(),
                        concluded.statement().textId().value(),
                        concluded.effectiveOn(),
                        concluded.dialogueId().value());
        }
    }

    private static void open(FeedEntry entry, DialogueOpened opened, Connection connection) throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO dialogue (dialogue_id, project_id, opener, participants, subject_text_id, state, opened_on,
                  version, position)
                VALUES (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""",
                opened.dialogueId().value(),
                opened.projectId().value(),
                opened.opener().value(),
                opened.participants().stream().map(PartyId::value).toArray(UUID[]::new),
                opened.subject().textId().value(),
                opened.effectiveOn(),
                entry.version(),
                entry.position());
    }

    private static void say(
            FeedEntry entry,
            DialogueEvent event,
            String kind,
            PartyId party,
            TextRef text,
            @Nullable Quantity voiced,
            LocalDate on,
            Connection connection)
            throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO dialogue_word (dialogue_id, position, kind, party_id, text_id, amount, asset, said_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                event.dialogueId().value(),
                entry.position(),
                kind,
                party.value(),
                text.textId().value(),
                voiced == null ? null : voiced.amount(),
                voiced == null ? null : voiced.asset().code(),
                on);
    }
}

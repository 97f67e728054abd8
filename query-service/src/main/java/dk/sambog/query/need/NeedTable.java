package dk.sambog.query.need;

import dk.sambog.events.need.NeedEvent;
import dk.sambog.events.need.NeedEvent.NeedAddressed;
import dk.sambog.events.need.NeedEvent.NeedClosed;
import dk.sambog.events.need.NeedEvent.NeedEvidenceAttached;
import dk.sambog.events.need.NeedEvent.NeedQualified;
import dk.sambog.events.need.NeedEvent.NeedReported;
import dk.sambog.events.need.NeedEvent.NeedSupported;
import dk.sambog.events.need.NeedEvent.NeedsMerged;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills {@code need} and the tables of what belongs to one. */
final class NeedTable {
    private final Connection connection;

    NeedTable(Connection connection) {
        this.connection = connection;
    }

    void take(FeedEntry entry, NeedEvent event) throws SQLException {
        var id = event.needId().value();
        switch (event) {
            case NeedReported reported -> insert(entry, reported);
            case NeedSupported supported ->
                add(
                        "need_support (need_id, party_id, position)",
                        id,
                        supported.supporter().value(),
                        entry);
            case NeedEvidenceAttached attached ->
                add(
                        "need_evidence (need_id, document_id, position)",
                        id,
                        attached.document().documentId().value(),
                        entry);
            case NeedAddressed addressed -> {
                add(
                        "need_project (need_id, project_id, position)",
                        id,
                        addressed.projectId().value(),
                        entry);
                change("state = 'ADDRESSED'", id);
            }
            case NeedQualified qualified ->
                change(
                        """
                        state = CASE state WHEN 'REPORTED' THEN 'QUALIFIED' ELSE state END, qualified_by = ?,
                        assessment_text_id = ?""",
                        qualified.qualifiedBy().value(),
                        qualified.assessment().textId().value(),
                        id);
            case NeedsMerged merged ->
                change(
                        "state = 'MERGED', merged_into = ?, reason_text_id = ?",
                        merged.into().value(),
                        merged.reason().textId().value(),
                        id);
            case NeedClosed closed ->
                change(
                        "state = 'CLOSED', outcome = ?, reason_text_id = ?",
                        closed.outcome().name(),
                        closed.reason().textId().value(),
                        id);
        }
        change("version = ?, position = ?", entry.version(), entry.position(), id);
    }

    private void insert(FeedEntry entry, NeedReported reported) throws SQLException {
        var address = reported.place().address();
        var point = reported.place().coordinates();
        Rows.sendOne(
                connection,
                """
                INSERT INTO need (need_id, reporter, address_text_id, latitude_micro, longitude_micro, description_text_id,
                  category, arenas, state, reported_on, version, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'REPORTED', ?, ?, ?)""",
                reported.needId().value(),
                reported.reporter().value(),
                address == null ? null : address.textId().value(),
                point == null ? null : point.latitudeMicro(),
                point == null ? null : point.longitudeMicro(),
                reported.description().textId().value(),
                reported.category(),
                reported.arenas().toArray(String[]::new),
                reported.effectiveOn(),
                entry.version(),
                entry.position());
    }

    private void add(String table, UUID need, UUID thing, FeedEntry entry) throws SQLException {
        Rows.sendOne(connection, "INSERT INTO " + table + " VALUES (?, ?, ?)", need, thing, entry.position());
    }

    private void change(String what, @Nullable Object... valuesAndId) throws SQLException {
        Rows.sendOne(connection, "UPDATE need SET " + what + " WHERE need_id = ?", valuesAndId);
    }
}

package dk.sambog.query.retention;

import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentEvent.DocumentRedacted;
import dk.sambog.events.document.DocumentEvent.DocumentStored;
import dk.sambog.events.document.TextEvent.TextRedacted;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.retention.RetentionEvent.RetentionSet;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes what must be kept and what was destroyed. Owns {@code retention}, {@code redaction} and {@code stored_document}. */
@Component
final class RetentionProjection implements Projection {
    private static final String KEEP = """
            INSERT INTO retention (thing, thing_id, legal_basis, retain_until, decided_by, version, position)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (thing) DO UPDATE SET legal_basis = excluded.legal_basis, retain_until = excluded.retain_until,
              decided_by = excluded.decided_by, version = excluded.version, position = excluded.position""";
    private static final String REDACT = """
            INSERT INTO redaction (thing, thing_id, legal_basis, decided_by, redacted_at, version, position)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    @Override
    public String name() {
        return "retentions";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        for (var entry : page) {
            switch (entry.event()) {
                case RetentionSet set ->
                    keep(connection, entry, set.thing(), set.legalBasis().name(), set.retainUntil(), set.decidedBy());
                case ErasureDeferred deferred ->
                    keep(
                            connection,
                            entry,
                            StreamId.of("party", deferred.partyId()),
                            deferred.legalBasis().name(),
                            deferred.retainUntil(),
                            deferred.decidedBy());
                case PartyErased erased ->
                    redact(
                            connection,
                            entry,
                            StreamId.of("party", erased.partyId()),
                            erased.legalBasis().name(),
                            erased.decidedBy());
                case TextRedacted redacted ->
                    redact(
                            connection,
                            entry,
                            StreamId.of("text", redacted.textId()),
                            redacted.legalBasis().name(),
                            redacted.decidedBy());
                case DocumentRedacted redacted -> {
                    redact(
                            connection,
                            entry,
                            StreamId.of("document", redacted.documentId()),
                            redacted.legalBasis().name(),
                            redacted.decidedBy());
                    Rows.sendOne(
                            connection,
                            "UPDATE stored_document SET redacted = true, version = ?, position = ? WHERE document_id = ?",
                            entry.version(),
                            entry.position(),
                            redacted.documentId().value());
                }
                case DocumentStored stored ->
                    Rows.sendOne(
                            connection,
                            """
                            INSERT INTO stored_document (document_id, stored_by, stored_for, redacted, version, position)
                            VALUES (?, ?, ?, false, ?, ?)""",
                            stored.documentId().value(),
                            stored.storedBy().value(),
                            stored.storedFor().value(),
                            entry.version(),
                            entry.position());
                default -> {
                    // Neither kept nor destroyed.
                }
            }
        }
    }

    private static void keep(
            Connection connection, FeedEntry entry, StreamId thing, String basis, LocalDate until, PartyId by)
            throws SQLException {
        Rows.sendOne(
                connection,
                KEEP,
                thing.name(),
                thing.uuid(),
                basis,
                until,
                by.value(),
                entry.version(),
                entry.position());
    }

    /** What is gone is not kept any longer. */
    private static void redact(Connection connection, FeedEntry entry, StreamId thing, String basis, PartyId by)
            throws SQLException {
        Rows.sendOne(connection, "DELETE FROM retention WHERE thing = ?", thing.name());
        Rows.sendOne(
                connection,
                REDACT,
                thing.name(),
                thing.uuid(),
                basis,
                by.value(),
                entry.sequencedAt().atOffset(ZoneOffset.UTC),
                entry.version(),
                entry.position());
    }
}

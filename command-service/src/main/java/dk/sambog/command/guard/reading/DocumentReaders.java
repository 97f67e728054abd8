package dk.sambog.command.guard.reading;

import dk.sambog.command.database.Writes;
import dk.sambog.command.eventstore.EventReader;
import dk.sambog.command.guard.Follower;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.document.DocumentEvent.DocumentStored;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Owns {@code guard.document} and {@code guard.document_use}: who stored a document, and which projects cite it. It may be
 * read by who stored it, by whom it was stored for, and by whoever has a part in such a project, or acts today for one who has;
 * what a merged party may read, its survivor may.
 */
@Component
public class DocumentReaders implements Follower {
    private static final String MAY_READ = """
            WITH known AS (
              SELECT ?::uuid AS party_id, NULL::uuid AS only_in
              UNION ALL
              SELECT principal, project_id FROM guard.mandate
              WHERE grantee = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
                AND (revoked_on IS NULL OR revoked_on > ?)),
            acting AS (
              SELECT * FROM known
              UNION ALL
              SELECT merged.party_id, only_in FROM known JOIN guard.party merged ON merged.merged_into = known.party_id)
            SELECT EXISTS (
                SELECT FROM guard.document JOIN acting ON acting.party_id IN (stored_by, stored_for) AND only_in IS NULL
                WHERE document_id = ?)
              OR EXISTS (
                SELECT FROM guard.document_use cited JOIN guard.member member USING (project_id)
                  JOIN acting ON acting.party_id = member.party_id AND (only_in IS NULL OR only_in = project_id)
                WHERE cited.document_id = ?)""";

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final EventReader events;

    DocumentReaders(JdbcTemplate jdbc, Writes writes, EventReader events) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.events = events;
    }

    /** Whether {@code reader} may read the document on that day. */
    public boolean mayRead(DocumentId document, PartyId reader, LocalDate today) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                MAY_READ,
                Boolean.class,
                reader.value(),
                reader.value(),
                today,
                today,
                today,
                document.value(),
                document.value()));
    }

    @Override
    public boolean concerns(LedgerEvent event) {
        return event instanceof DocumentStored
                || event instanceof ContributionRecorded
                || event instanceof EvidenceAttached
                || event instanceof AgreementRecordedFromSource;
    }

    @Override
    public void follow(List<LedgerEvent> decided) {
        // What was recorded in this very transaction is not written yet.
        var fresh = new HashMap<StreamId, UUID>();
        for (var event : decided) {
            switch (event) {
                case DocumentStored stored ->
                    writes.add(
                            "INSERT INTO guard.document (document_id, stored_by, stored_for) VALUES (?, ?, ?)",
                            stored.documentId().value(),
                            stored.storedBy().value(),
                            stored.storedFor().value());
                case ContributionRecorded recorded ->
                    fresh.put(
                            StreamId.of("contribution", recorded.contributionId()),
                            recorded.projectId().value());
                case EvidenceAttached evidence -> {
                    var stream = StreamId.of("contribution", evidence.contributionId());
                    var project = fresh.containsKey(stream)
                            ? fresh.get(stream)
                            : events.projectOf(stream).orElseThrow();
                    cite(evidence.document().documentId(), project);
                }
                case AgreementRecordedFromSource agreement ->
                    cite(
                            agreement.source().document().documentId(),
                            agreement.projectId().value());
                default -> throw new IllegalArgumentException("Says nothing of a document: " + event);
            }
        }
    }

    private void cite(DocumentId document, UUID project) {
        writes.add(
                "INSERT INTO guard.document_use (document_id, project_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                document.value(),
                project);
    }
}

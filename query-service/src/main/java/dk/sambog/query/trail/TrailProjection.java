package dk.sambog.query.trail;

import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.document.DocumentEvent.DocumentStored;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.rows.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which documents stand behind which contributions and agreements. Owns {@code evidence}, {@code source}, {@code document}. */
@Component
final class TrailProjection implements Projection {
    @Override
    public String name() {
        return "trail";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var evidence = new CopyRows(5);
        var sources = new CopyRows(6);
        var documents = new CopyRows(5);
        for (var entry : page) {
            switch (entry.event()) {
                case EvidenceAttached attached ->
                    evidence.row()
                            .bigint(entry.position())
                            .uuid(entry.eventId())
                            .uuid(attached.contributionId().value())
                            .uuid(attached.document().documentId().value())
                            .text(attached.tier().name());
                case AgreementRecordedFromSource agreement ->
                    sources.row()
                            .bigint(entry.position())
                            .uuid(entry.eventId())
                            .uuid(agreement.agreementId().value())
                            .uuid(agreement.source().document().documentId().value())
                            .bigint(agreement.source().line())
                            .text(agreement.source().key());
                case DocumentStored stored ->
                    documents
                            .row()
                            .uuid(stored.documentId().value())
                            .text(stored.commitment().hex())
                            .text(stored.mediaType())
                            .bigint(stored.sizeBytes())
                            .bigint(entry.position());
                default -> {
                    // Nothing stands behind it.
                }
            }
        }
        evidence.send(connection, "evidence (position, event_id, contribution_id, document_id, tier)");
        sources.send(connection, "source (position, event_id, agreement_id, document_id, line, key)");
        documents.send(connection, "document (document_id, commitment, media_type, size_bytes, position)");
    }
}

package dk.sambog.query.agreement;

import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Commitment;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The first rows of {@code agreement}, and of {@code agreement_version} for what a source says: these come in masses. */
final class BeginningTable {
    private BeginningTable() {}

    /** Puts in what the page begins. */
    static void begin(List<FeedEntry> page, Connection connection) throws SQLException {
        var begun = new CopyRows(9);
        var sources = new CopyRows(14);
        for (var entry : page) {
            switch (entry.event()) {
                case AgreementRecordedFromSource recorded -> {
                    begun.row()
                            .uuid(recorded.agreementId().value())
                            .uuid(recorded.projectId().value())
                            .text("FROM_SOURCE")
                            .integer(0)
                            .date(recorded.inForceFrom())
                            .date(recorded.inForceTo())
                            .jsonb(recorded.externalReferences())
                            .bigint(entry.version())
                            .bigint(entry.position());
                    source(sources, entry, recorded);
                }
                case AgreementDrafted drafted ->
                    begun.row()
                            .uuid(drafted.agreementId().value())
                            .uuid(drafted.projectId().value())
                            .text("DRAFTED")
                            .integer(0)
                            .date(null)
                            .date(null)
                            .jsonb(List.of())
                            .bigint(entry.version())
                            .bigint(entry.position());
                default -> {
                    // Begins no agreement.
                }
            }
        }
        begun.send(
                connection,
                "agreement (agreement_id, project_id, state, text_version, in_force_from, in_force_to, external_references,"
                        + " version, position)");
        sources.send(
                connection,
                "agreement_version (agreement_id, text_version, project_id, documents, parties, proposed_on, event_id,"
                        + " position, in_force_from, in_force_to, in_force_event_id, in_force_position, supersedes, text_id)");
    }

    private static void source(CopyRows sources, FeedEntry entry, AgreementRecordedFromSource recorded) {
        sources.row()
                .uuid(recorded.agreementId().value())
                .integer(0)
                .uuid(recorded.projectId().value())
                .jsonb(List.of(recorded.source().document().documentId()))
                .jsonb(recorded.commitments().stream()
                        .map(Commitment::party)
                        .distinct()
                        .toList())
                .date(recorded.effectiveOn())
                .uuid(entry.eventId())
                .bigint(entry.position())
                .date(recorded.inForceFrom())
                .date(recorded.inForceTo())
                .uuid(entry.eventId())
                .bigint(entry.position())
                .uuid(null)
                .uuid(null);
    }
}

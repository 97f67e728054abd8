package dk.sambog.query.agreement;

import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementFiled;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Commitment;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.AgreementTerminated;
import dk.sambog.events.agreement.AgreementEvent.BreachRecorded;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AmendmentEvent.AgreementTransferred;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentInForce;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentProposed;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentSigned;
import dk.sambog.events.agreement.AmendmentEvent.PeriodExtended;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.CopyRows;
import dk.sambog.query.generation.Json;
import dk.sambog.query.generation.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one entry changes of an agreement. Writes {@code agreement}, {@code agreement_version}, {@code signatory}, {@code
 * agreement_breach} and {@code agreement_end}.
 */
final class AgreementTable {
    private static final String VERSION = """
            INSERT INTO agreement_version (agreement_id, text_version, project_id, change, supersedes, text_id, version_hash,
              documents, parties, proposed_on, reason_text_id, event_id, position)
            SELECT ?, ?, project_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM agreement WHERE agreement_id = ?""";
    private static final String SIGNATURE = """
            UPDATE signatory SET actor_id = ?, mandate_id = ?, method = ?, signed_on = ?, reason_text_id = ?, event_id = ?,
              position = ? WHERE agreement_id = ? AND text_version = ? AND party_id = ?""";
    private static final String IN_FORCE = """
            UPDATE agreement_version SET in_force_from = ?, in_force_to = ?, in_force_event_id = ?, in_force_position = ?
            WHERE agreement_id = ? AND text_version = ?""";

    private final FeedEntry entry;
    private final Connection connection;

    AgreementTable(FeedEntry entry, Connection connection) {
        this.entry = entry;
        this.connection = connection;
    }

    /** Puts in what the page begins: sources come in masses. */
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

    void change(AgreementEvent event) throws SQLException {
        var id = event.agreementId().value();
        switch (event) {
            case AgreementRecordedFromSource _, AgreementDrafted _ -> {}
            // An amendment in force has said the one, and whom the version binds says the other.
            case PeriodExtended _, AgreementTransferred _ -> stand(id, "state = 'IN_FORCE'");
            case AgreementFiled file -> stand(id, "external_references = ?", Json.of(file.externalReferences()));
            case VersionProposed version -> {
                insert(
                        VERSION,
                        id,
                        version.version(),
                        null,
                        version.version() == 1 ? null : version.version() - 1,
                        version.text().textId().value(),
                        version.versionHash(),
                        documents(version.documents()),
                        Json.of(version.signatories()),
                        version.effectiveOn(),
                        text(version.reason()),
                        entry.eventId(),
                        entry.position(),
                        id);
                await(id, version.version(), version.signatories());
                stand(id, "state = 'PROPOSED', text_version = ?", version.version());
            }
            case AmendmentProposed amendment -> {
                insert(
                        VERSION,
                        id,
                        amendment.version(),
                        Json.of(amendment.change()),
                        amendment.supersedes(),
                        amendment.text().textId().value(),
                        amendment.versionHash(),
                        documents(amendment.documents()),
                        Json.of(amendment.signatories()),
                        amendment.effectiveOn(),
                        text(amendment.reason()),
                        entry.eventId(),
                        entry.position(),
                        id);
                await(id, amendment.version(), amendment.signatories());
                stand(id, "amendment_version = ?", amendment.version());
            }
            case AgreementSigned signed ->
                sign(
                        id,
                        signed.version(),
                        signed.party(),
                        signed.mandate(),
                        signed.method(),
                        signed.effectiveOn(),
                        signed.reason());
            case AmendmentSigned signed ->
                sign(
                        id,
                        signed.version(),
                        signed.party(),
                        signed.mandate(),
                        signed.method(),
                        signed.effectiveOn(),
                        signed.reason());
            case AgreementInForce inForce -> {
                takeForce(id, inForce.version(), inForce.inForceFrom(), inForce.inForceTo());
                stand(
                        id,
                        "state = 'IN_FORCE', in_force_from = ?, in_force_to = ?",
                        inForce.inForceFrom(),
                        inForce.inForceTo());
            }
            case AmendmentInForce amended -> {
                takeForce(id, amended.version(), amended.inForceFrom(), amended.inForceTo());
                stand(
                        id,
                        "text_version = ?, amendment_version = NULL, in_force_to = ?",
                        amended.version(),
                        amended.inForceTo());
            }
            case BreachRecorded breach -> {
                insert(
                        "INSERT INTO agreement_breach VALUES (?, ?, ?, ?, ?, ?, ?)",
                        entry.position(),
                        entry.eventId(),
                        id,
                        breach.party().value(),
                        breach.effectiveOn(),
                        documents(breach.documents()),
                        text(breach.reason()));
                stand(id, "state = state");
            }
            case AgreementTerminated ended -> {
                insert(
                        "INSERT INTO agreement_end VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        ended.party().value(),
                        ended.ground().name(),
                        ended.lastDay(),
                        ended.effectiveOn(),
                        documents(ended.documents()),
                        text(ended.reason()),
                        entry.eventId(),
                        entry.position());
                stand(id, "state = 'TERMINATED', amendment_version = NULL, in_force_to = ?", ended.lastDay());
            }
        }
    }

    private void await(UUID agreement, int version, List<PartyId> signatories) throws SQLException {
        var awaited = new Rows("INSERT INTO signatory (agreement_id, text_version, party_id) VALUES (?, ?, ?)");
        signatories.forEach(party -> awaited.add(agreement, version, party.value()));
        awaited.send(connection);
    }

    private void sign(
            UUID agreement,
            int version,
            PartyId party,
            @Nullable MandateId mandate,
            SignatureMethod method,
            LocalDate day,
            @Nullable TextRef reason)
            throws SQLException {
        Rows.sendOne(
                connection,
                SIGNATURE,
                entry.metadata().actor(),
                mandate == null ? null : mandate.value(),
                method.name(),
                day,
                text(reason),
                entry.eventId(),
                entry.position(),
                agreement,
                version,
                party.value());
        stand(agreement, "state = state");
    }

    private void takeForce(UUID agreement, int version, LocalDate from, @Nullable LocalDate to) throws SQLException {
        Rows.sendOne(connection, IN_FORCE, from, to, entry.eventId(), entry.position(), agreement, version);
    }

    private void insert(String sql, @Nullable Object... parameters) throws SQLException {
        Rows.sendOne(connection, sql, parameters);
    }

    /** How it stands from this entry on. */
    private void stand(UUID agreement, String what, @Nullable Object... values) throws SQLException {
        var parameters = new Object[values.length + 3];
        System.arraycopy(values, 0, parameters, 0, values.length);
        parameters[values.length] = entry.version();
        parameters[values.length + 1] = entry.position();
        parameters[values.length + 2] = agreement;
        Rows.sendOne(
                connection,
                "UPDATE agreement SET " + what + ", version = ?, position = ? WHERE agreement_id = ?",
                parameters);
    }

    private static Object documents(List<DocumentRef> documents) throws SQLException {
        return Json.of(documents.stream().map(DocumentRef::documentId).toList());
    }

    private static @Nullable UUID text(@Nullable TextRef text) {
        return text == null ? null : text.textId().value();
    }
}

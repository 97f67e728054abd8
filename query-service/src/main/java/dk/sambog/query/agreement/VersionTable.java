package dk.sambog.query.agreement;

import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentProposed;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentSigned;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one entry changes of an agreement's versions. Writes {@code agreement_version} and {@code signatory}. */
final class VersionTable {
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

    VersionTable(FeedEntry entry, Connection connection) {
        this.entry = entry;
        this.connection = connection;
    }

    void propose(VersionProposed version) throws SQLException {
        var id = version.agreementId().value();
        Rows.sendOne(
                connection,
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
    }

    void propose(AmendmentProposed amendment) throws SQLException {
        var id = amendment.agreementId().value();
        Rows.sendOne(
                connection,
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
    }

    void sign(AgreementSigned signed) throws SQLException {
        sign(
                signed.agreementId().value(),
                signed.version(),
                signed.party(),
                signed.mandate(),
                signed.method(),
                signed.effectiveOn(),
                signed.reason());
    }

    void sign(AmendmentSigned signed) throws SQLException {
        sign(
                signed.agreementId().value(),
                signed.version(),
                signed.party(),
                signed.mandate(),
                signed.method(),
                signed.effectiveOn(),
                signed.reason());
    }

    void takeForce(UUID agreement, int version, LocalDate from, @Nullable LocalDate to) throws SQLException {
        Rows.sendOne(connection, IN_FORCE, from, to, entry.eventId(), entry.position(), agreement, version);
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
    }

    static Object documents(List<DocumentRef> documents) throws SQLException {
        return Json.of(documents.stream().map(DocumentRef::documentId).toList());
    }

    static @Nullable UUID text(@Nullable TextRef text) {
        return text == null ? null : text.textId().value();
    }
}

package dk.sambog.query.agreement;

import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementFiled;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.AgreementTerminated;
import dk.sambog.events.agreement.AgreementEvent.BreachRecorded;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AmendmentEvent.AgreementTransferred;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentInForce;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentProposed;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentSigned;
import dk.sambog.events.agreement.AmendmentEvent.PeriodExtended;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one entry changes of an agreement. Writes {@code agreement}, {@code agreement_breach} and {@code agreement_end}, and
 * has its versions written.
 */
final class AgreementTable {
    private final FeedEntry entry;
    private final Connection connection;
    private final VersionTable versions;

    AgreementTable(FeedEntry entry, Connection connection) {
        this.entry = entry;
        this.connection = connection;
        this.versions = new VersionTable(entry, connection);
    }

    void change(AgreementEvent event) throws SQLException {
        var id = event.agreementId().value();
        switch (event) {
            case AgreementRecordedFromSource _, AgreementDrafted _ -> {}
            // An amendment in force has said the one, and whom the version binds says the other.
            case PeriodExtended _, AgreementTransferred _ -> stand(id, "state = 'IN_FORCE'");
            case AgreementFiled file -> stand(id, "external_references = ?", Json.of(file.externalReferences()));
            case VersionProposed version -> {
                versions.propose(version);
                stand(id, "state = 'PROPOSED', text_version = ?", version.version());
            }
            case AmendmentProposed amendment -> {
                versions.propose(amendment);
                stand(id, "amendment_version = ?", amendment.version());
            }
            case AgreementSigned signed -> {
                versions.sign(signed);
                stand(id, "state = state");
            }
            case AmendmentSigned signed -> {
                versions.sign(signed);
                stand(id, "state = state");
            }
            case AgreementInForce inForce -> {
                versions.takeForce(id, inForce.version(), inForce.inForceFrom(), inForce.inForceTo());
                stand(
                        id,
                        "state = 'IN_FORCE', in_force_from = ?, in_force_to = ?",
                        inForce.inForceFrom(),
                        inForce.inForceTo());
            }
            case AmendmentInForce amended -> {
                versions.takeForce(id, amended.version(), amended.inForceFrom(), amended.inForceTo());
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
                        VersionTable.documents(breach.documents()),
                        VersionTable.text(breach.reason()));
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
                        VersionTable.documents(ended.documents()),
                        VersionTable.text(ended.reason()),
                        entry.eventId(),
                        entry.position());
                stand(id, "state = 'TERMINATED', amendment_version = NULL, in_force_to = ?", ended.lastDay());
            }
        }
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
}

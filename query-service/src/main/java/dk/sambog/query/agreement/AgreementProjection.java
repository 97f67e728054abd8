package dk.sambog.query.agreement;

import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.query.agreement.AgreementRow.Signatory;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.CopyRows;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Json;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Rows;
import dk.sambog.query.generation.Views;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers how an agreement stands. Owns {@code agreement} and {@code signatory}. */
@Component
public final class AgreementProjection implements Projection {
    private static final TypeReference<List<Signatory>> SIGNATORIES = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT agreement.*, wording.body AS wording, (
                SELECT coalesce(jsonb_agg(jsonb_build_object('partyId', party_id, 'method', method, 'signedOn', signed_on)
                  ORDER BY party_id), '[]')
                FROM signatory WHERE signatory.agreement_id = agreement.agreement_id
                  AND signatory.text_version = agreement.text_version) AS signatories
            FROM agreement LEFT JOIN content.text wording USING (text_id)
            """;

    private final Views views;

    AgreementProjection(Views views) {
        this.views = views;
    }

    public Optional<AgreementRow> find(UUID agreementId) {
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql(SELECT + "WHERE agreement_id = :id")
                        .param("id", agreementId)
                        .query((row, n) -> row(row))
                        .optional());
    }

    /** Agreements of a project after {@code after} in the order of their ids, at most {@code limit}. */
    public Answer<AgreementRow, UUID> ofProject(UUID projectId, @Nullable UUID after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var found = snapshot.jdbc()
                    .sql(
                            SELECT
                                    + "WHERE project_id = :project AND agreement_id > :after ORDER BY agreement_id LIMIT :limit")
                    .param("project", projectId)
                    .param("after", after == null ? new UUID(0, 0) : after)
                    .param("limit", limit + 1)
                    .query((row, n) -> row(row))
                    .list();
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Answer<>(
                    snapshot.position(),
                    rows,
                    found.size() > limit ? rows.getLast().agreementId() : null);
        });
    }

    private static AgreementRow row(ResultSet row) throws SQLException {
        return new AgreementRow(
                row.getObject("agreement_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("state"),
                row.getInt("text_version"),
                row.getString("wording"),
                row.getString("version_hash"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_to", LocalDate.class),
                Json.read(row.getString("signatories"), SIGNATORIES),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var begun = new CopyRows(8);
        for (var entry : page) {
            switch (entry.event()) {
                case AgreementRecordedFromSource recorded -> begin(begun, entry, recorded);
                case AgreementDrafted drafted -> begin(begun, entry, drafted);
                default -> {
                    // Begins no agreement.
                }
            }
        }
        begun.send(
                connection,
                "agreement (agreement_id, project_id, state, text_version, in_force_from, in_force_to, version, position)");
        for (var entry : page) {
            if (entry.event() instanceof AgreementEvent event) {
                change(entry, event, connection);
            }
        }
    }

    private static void begin(CopyRows begun, FeedEntry entry, AgreementRecordedFromSource recorded) {
        begun.row()
                .uuid(recorded.agreementId().value())
                .uuid(recorded.projectId().value())
                .text("FROM_SOURCE")
                .integer(0)
                .date(recorded.inForceFrom())
                .date(recorded.inForceTo())
                .bigint(entry.version())
                .bigint(entry.position());
    }

    private static void begin(CopyRows begun, FeedEntry entry, AgreementDrafted drafted) {
        begun.row()
                .uuid(drafted.agreementId().value())
                .uuid(drafted.projectId().value())
                .text("DRAFTED")
                .integer(0)
                .date(null)
                .date(null)
                .bigint(entry.version())
                .bigint(entry.position());
    }

    private static void change(FeedEntry entry, AgreementEvent event, Connection connection) throws SQLException {
        var id = event.agreementId().value();
        switch (event) {
            case AgreementRecordedFromSource recorded -> {}
            case AgreementDrafted drafted -> {}
            case VersionProposed wording -> propose(entry, wording, connection);
            case AgreementSigned signature -> {
                Rows.sendOne(
                        connection,
                        """
                        UPDATE signatory SET method = ?, signed_on = ?, position = ?
                        WHERE agreement_id = ? AND text_version = ? AND party_id = ?""",
                        signature.method().name(),
                        signature.effectiveOn(),
                        entry.position(),
                        id,
                        signature.version(),
                        signature.party().value());
                Rows.sendOne(
                        connection,
                        "UPDATE agreement SET version = ?, position = ? WHERE agreement_id = ?",
                        entry.version(),
                        entry.position(),
                        id);
            }
            case AgreementInForce inForce ->
                Rows.sendOne(connection, """
                        UPDATE agreement SET state = 'IN_FORCE', in_force_from = ?, version = ?, position = ?
                        WHERE agreement_id = ?""", inForce.inForceFrom(), entry.version(), entry.position(), id);
        }
    }

    private static void propose(FeedEntry entry, VersionProposed wording, Connection connection) throws SQLException {
        Rows.sendOne(
                connection,
                """
                UPDATE agreement SET state = 'PROPOSED', text_version = ?, text_id = ?, version_hash = ?, version = ?,
                  position = ? WHERE agreement_id = ?""",
                wording.version(),
                wording.text().textId().value(),
                wording.versionHash(),
                entry.version(),
                entry.position(),
                wording.agreementId().value());
        var awaited =
                new Rows("INSERT INTO signatory (agreement_id, text_version, party_id, position) VALUES (?, ?, ?, ?)");
        wording.signatories()
                .forEach(party ->
                        awaited.add(wording.agreementId().value(), wording.version(), party.value(), entry.position()));
        awaited.send(connection);
    }
}

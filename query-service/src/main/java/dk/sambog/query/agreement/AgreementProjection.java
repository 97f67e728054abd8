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
        var later = new Changes();
        for (var entry : page) {
            if (entry.event() instanceof AgreementEvent event) {
                apply(entry, event, begun, later);
            }
        }
        begun.send(
                connection,
                "agreement (agreement_id, project_id, state, text_version, in_force_from, in_force_to, version, position)");
        later.send(connection);
    }

    /** Changes in the order of the log, after what began on the page. */
    private static final class Changes {
        private final Rows proposed = new Rows("""
                UPDATE agreement SET state = 'PROPOSED', text_version = ?, text_id = ?, version_hash = ?, version = ?,
                  position = ? WHERE agreement_id = ?""");
        private final Rows awaited =
                new Rows("INSERT INTO signatory (agreement_id, text_version, party_id, position) VALUES (?, ?, ?, ?)");
        private final Rows signed = new Rows("""
                UPDATE signatory SET method = ?, signed_on = ?, position = ?
                WHERE agreement_id = ? AND text_version = ? AND party_id = ?""");
        private final Rows moved = new Rows("UPDATE agreement SET version = ?, position = ? WHERE agreement_id = ?");
        private final Rows inForce = new Rows("""
                UPDATE agreement SET state = 'IN_FORCE', in_force_from = ?, version = ?, position = ?
                WHERE agreement_id = ?""");

        void send(Connection connection) throws SQLException {
            proposed.send(connection);
            awaited.send(connection);
            signed.send(connection);
            moved.send(connection);
            inForce.send(connection);
        }
    }

    private static void apply(FeedEntry entry, AgreementEvent event, CopyRows begun, Changes later) {
        var id = event.agreementId().value();
        var version = entry.version();
        var position = entry.position();
        switch (event) {
            case AgreementRecordedFromSource recorded ->
                begin(begun, id, recorded.projectId().value(), "FROM_SOURCE")
                        .date(recorded.inForceFrom())
                        .date(recorded.inForceTo())
                        .bigint(version)
                        .bigint(position);
            case AgreementDrafted drafted ->
                begin(begun, id, drafted.projectId().value(), "DRAFTED")
                        .date(null)
                        .date(null)
                        .bigint(version)
                        .bigint(position);
            case VersionProposed wording -> {
                later.proposed.add(
                        wording.version(),
                        wording.text().textId().value(),
                        wording.versionHash(),
                        version,
                        position,
                        id);
                wording.signatories()
                        .forEach(party -> later.awaited.add(id, wording.version(), party.value(), position));
            }
            case AgreementSigned signature -> {
                later.signed.add(
                        signature.method().name(),
                        signature.effectiveOn(),
                        position,
                        id,
                        signature.version(),
                        signature.party().value());
                later.moved.add(version, position, id);
            }
            case AgreementInForce inForce -> later.inForce.add(inForce.inForceFrom(), version, position, id);
        }
    }

    private static CopyRows begin(CopyRows begun, UUID id, UUID projectId, String state) {
        return begun.row().uuid(id).uuid(projectId).text(state).integer(0);
    }
}

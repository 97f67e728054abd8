package dk.sambog.query.agreement;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.query.agreement.AgreementRow.Amendment;
import dk.sambog.query.agreement.AgreementRow.Breach;
import dk.sambog.query.agreement.AgreementRow.End;
import dk.sambog.query.agreement.AgreementRow.Signatory;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers how an agreement stands. Its tables are written by {@link BeginningTable}, {@link AgreementTable} and {@link VersionTable}. */
@Component
public final class AgreementProjection implements Projection {
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<Signatory>> SIGNATORIES = new TypeReference<>() {};
    private static final TypeReference<List<Breach>> BREACHES = new TypeReference<>() {};
    private static final TypeReference<List<ExternalReference>> REFERENCES = new TypeReference<>() {};
    private static final TypeReference<Amendment> AMENDMENT = new TypeReference<>() {};
    private static final TypeReference<End> END = new TypeReference<>() {};
    private static final String SIGNED = """
            (SELECT coalesce(jsonb_agg(jsonb_build_object('partyId', party_id, 'method', method, 'signedOn', signed_on)
                ORDER BY party_id), '[]')
              FROM signatory WHERE signatory.agreement_id = agreement.agreement_id AND signatory.text_version = %s)""";
    private static final String SELECT = """
            SELECT agreement.*, wording.body AS wording, standing.version_hash, standing.documents,
            """ + SIGNED.formatted("agreement.text_version") + " AS signatories,\n" + """
              (SELECT amending.change || jsonb_build_object('version', text_version, 'text', amending_text.body,
                  'versionHash', version_hash, 'documents', documents, 'reason', amending_reason.body, 'signatories',
            """
            + SIGNED.formatted("agreement.amendment_version") + ")\n" + """
                FROM agreement_version amending
                  LEFT JOIN content.text amending_text ON amending_text.text_id = amending.text_id
                  LEFT JOIN content.text amending_reason ON amending_reason.text_id = amending.reason_text_id
                WHERE amending.agreement_id = agreement.agreement_id
                  AND amending.text_version = agreement.amendment_version) AS amendment,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('eventId', event_id, 'partyId', party_id, 'happenedOn', happened_on,
                  'reason', what.body) ORDER BY breach.position), '[]')
                FROM agreement_breach breach LEFT JOIN content.text what ON what.text_id = breach.reason_text_id
                WHERE breach.agreement_id = agreement.agreement_id) AS breaches,
              (SELECT jsonb_build_object('eventId', event_id, 'partyId', party_id, 'ground', ground, 'lastDay', last_day,
                  'declaredOn', declared_on, 'reason', why.body)
                FROM agreement_end ended LEFT JOIN content.text why ON why.text_id = ended.reason_text_id
                WHERE ended.agreement_id = agreement.agreement_id) AS ending,
              (SELECT retain_until FROM retention WHERE thing = 'agreement/' || agreement.agreement_id) AS retain_until
            FROM agreement
              LEFT JOIN agreement_version standing ON standing.agreement_id = agreement.agreement_id
                AND standing.text_version = agreement.text_version
              LEFT JOIN content.text wording ON wording.text_id = standing.text_id
            """;

    private final Views views;

    AgreementProjection(Views views) {
        this.views = views;
    }

    public Optional<AgreementRow> find(UUID agreementId) {
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql(SELECT + "WHERE agreement.agreement_id = :id")
                        .param("id", agreementId)
                        .query((row, n) -> row(row))
                        .optional());
    }

    /** Agreements after {@code after} in the order of their ids, at most {@code limit}; {@code projects} null asks for all. */
    public Answer<AgreementRow, UUID> list(@Nullable Set<UUID> projects, @Nullable UUID after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var found = snapshot.jdbc()
                    .sql(SELECT
                            + (projects == null ? "WHERE " : "WHERE agreement.project_id = ANY (:projects) AND ")
                            + "agreement.agreement_id > :after ORDER BY agreement.agreement_id LIMIT :limit")
                    .param("projects", projects == null ? new UUID[0] : projects.toArray(UUID[]::new))
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
        var documents = row.getString("documents");
        var amendment = row.getString("amendment");
        var ending = row.getString("ending");
        return new AgreementRow(
                row.getObject("agreement_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("state"),
                row.getInt("text_version"),
                row.getString("wording"),
                row.getString("version_hash"),
                documents == null ? List.of() : Json.read(documents, IDS),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_to", LocalDate.class),
                Json.read(row.getString("signatories"), SIGNATORIES),
                amendment == null ? null : Json.read(amendment, AMENDMENT),
                Json.read(row.getString("breaches"), BREACHES),
                ending == null ? null : Json.read(ending, END),
                Json.read(row.getString("external_references"), REFERENCES),
                row.getObject("retain_until", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        BeginningTable.begin(page, connection);
        for (var entry : page) {
            if (entry.event() instanceof AgreementEvent event) {
                new AgreementTable(entry, connection).change(event);
            }
        }
    }
}

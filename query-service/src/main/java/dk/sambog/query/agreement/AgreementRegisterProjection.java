package dk.sambog.query.agreement;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers the agreement register (V12): every version, who signed it for whom, and from when to when it was in force. */
@Component
final class AgreementRegisterProjection {
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

    // Of a day nobody said a cut says nothing, so that the current register and one cut at today are the same.
    private static final String ROWS = """
            SELECT version.*, signatory.party_id, signature.actor_id, signature.mandate_id, signature.method,
              signature.signed_on, recorded.recorded_at, reason.body AS reason, late.body AS signature_reason,
              signature.event_id AS signature_event_id, force.starts_on, force.event_id AS force_event_id,
              CASE WHEN force.position IS NOT NULL THEN least(ended.last_day, version.in_force_to,
                CASE WHEN later.starts_on IS NOT NULL THEN greatest(later.starts_on - 1, force.starts_on) END) END AS ends_on,
              greatest(version.position, signature.position, force.position, later.position, ended.position) AS rests_on
            FROM agreement_version version
              LEFT JOIN signatory USING (agreement_id, text_version)
              LEFT JOIN LATERAL (
                SELECT signatory.* WHERE signatory.position <= :at AND (:ever OR signatory.signed_on <= :on)
              ) AS signature ON true
              LEFT JOIN LATERAL (
                SELECT version.in_force_from AS starts_on, version.in_force_event_id AS event_id,
                  version.in_force_position AS position
                WHERE version.in_force_position <= :at
                  AND (:ever OR version.in_force_from IS NULL OR version.in_force_from <= :on)
              ) AS force ON true
              LEFT JOIN LATERAL (
                SELECT in_force_from AS starts_on, in_force_position AS position FROM agreement_version later
                WHERE later.agreement_id = version.agreement_id AND later.text_version > version.text_version
                  AND later.in_force_position <= :at AND (:ever OR later.in_force_from <= :on)
                ORDER BY later.text_version LIMIT 1
              ) AS later ON true
              LEFT JOIN agreement_end ended ON ended.agreement_id = version.agreement_id
                AND ended.position <= :at AND (:ever OR ended.declared_on <= :on)
              LEFT JOIN ledger.entry entry ON entry.position = signature.position
              LEFT JOIN ledger.event recorded ON recorded.seq = entry.seq
              LEFT JOIN content.text reason ON reason.text_id = version.reason_text_id
              LEFT JOIN content.text late ON late.text_id = signature.reason_text_id
            WHERE version.position <= :at
              AND (:ever OR version.proposed_on <= :on OR EXISTS (
                SELECT FROM signatory early WHERE early.agreement_id = version.agreement_id
                  AND early.text_version = version.text_version AND early.position <= :at AND early.signed_on <= :on))
              %s
              AND (version.agreement_id, version.text_version, coalesce(signatory.party_id, :nobody))
                > (:afterAgreement, :afterVersion, :afterParty)
            ORDER BY version.agreement_id, version.text_version, coalesce(signatory.party_id, :nobody) LIMIT :limit""";

    private final Views views;

    AgreementRegisterProjection(Views views) {
        this.views = views;
    }

    /**
     * Rows after {@code after}, at most {@code limit}.
     *
     * @param projects null asks for all
     * @param agreement the only one asked for, or null
     * @param party the only signatory asked for, or null
     */
    Answer<RegisterRow, RegisterKey> rows(
            Cut cut,
            @Nullable Set<UUID> projects,
            @Nullable UUID agreement,
            @Nullable UUID party,
            @Nullable RegisterKey after,
            int limit) {
        return views.read(cut, snapshot -> {
            var on = snapshot.effectiveOn();
            var asked = (projects == null ? "" : " AND version.project_id = ANY (:projects)")
                    + (agreement == null ? "" : " AND version.agreement_id = :agreement")
                    + (party == null ? "" : " AND signatory.party_id = :party");
            var found = snapshot.jdbc()
                    .sql(ROWS.formatted(asked))
                    .param("at", snapshot.position())
                    .param("ever", on == null)
                    .param("on", on == null ? LocalDate.EPOCH : on)
                    .param("projects", projects == null ? new UUID[0] : projects.toArray(UUID[]::new))
                    .param("agreement", agreement)
                    .param("party", party)
                    .param("nobody", RegisterKey.NOBODY)
                    .param("afterAgreement", after == null ? RegisterKey.NOBODY : after.agreement())
                    .param("afterVersion", after == null ? -1 : after.version())
                    .param("afterParty", after == null ? RegisterKey.NOBODY : after.party())
                    .param("limit", limit + 1)
                    .query((row, n) -> row(row))
                    .list();
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Answer<>(
                    snapshot.position(),
                    rows,
                    found.size() > limit ? rows.getLast().key() : null);
        });
    }

    private static RegisterRow row(ResultSet row) throws SQLException {
        var version = row.getInt("text_version");
        var change = row.getString("change");
        var signature = row.getObject("signature_event_id", UUID.class);
        var recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
        return new RegisterRow(
                row.getObject("agreement_id", UUID.class),
                version,
                row.getString("version_hash"),
                change == null
                        ? null
                        : Json.read(change, new TypeReference<Kind>() {}).kind(),
                Json.read(row.getString("parties"), IDS),
                row.getObject("actor_id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getObject("mandate_id", UUID.class),
                row.getString("method"),
                row.getObject("signed_on", LocalDate.class),
                recordedAt == null ? null : recordedAt.toInstant(),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("supersedes", Integer.class),
                row.getString("reason"),
                row.getString("signature_reason"),
                version == 0,
                row.getObject("project_id", UUID.class),
                signature == null ? row.getObject("event_id", UUID.class) : signature,
                row.getObject("force_event_id", UUID.class),
                row.getLong("rests_on"));
    }

    private record Kind(String kind) {}
}

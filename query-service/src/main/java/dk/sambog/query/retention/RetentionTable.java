package dk.sambog.query.retention;

import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.identity.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Answers what falls due for destruction, and what was destroyed. Reads the tables of {@link RetentionProjection}. */
@Component
final class RetentionTable {
    /** Who reads some projects sees what belongs to them, and to the own parties. */
    private static final String VISIBLE = """
             (:everything OR thing = ANY (:own)
              OR thing_id IN (SELECT subject_id FROM belongs WHERE project_id = ANY (:projects)))""";

    private static final String DOCUMENT = """
            SELECT stored_document.*, document.commitment, document.media_type, document.size_bytes,
              encode(content.sha256, 'hex') AS sha256, content.file_name
            FROM stored_document JOIN document USING (document_id) LEFT JOIN content.document content USING (document_id)
            WHERE document_id = :id AND (:everything OR stored_by = ANY (:parties) OR stored_for = ANY (:parties)
              OR EXISTS (SELECT FROM evidence JOIN contribution USING (contribution_id)
                WHERE evidence.document_id = :id AND project_id = ANY (:projects))
              OR EXISTS (SELECT FROM source JOIN agreement USING (agreement_id)
                WHERE source.document_id = :id AND project_id = ANY (:projects)))""";

    private final Views views;
    private final Clock clock;

    RetentionTable(Views views, Clock clock, @Value("${sambog.zone}") ZoneId zone) {
        this.views = views;
        this.clock = clock.withZone(zone);
    }

    /** The last row of a page. */
    record Key(LocalDate retainUntil, String thing) {}

    /** What must be kept until {@code dueBy} at most, the earliest first; null for all there is. */
    Answer<RetentionRow, Key> due(@Nullable LocalDate dueBy, Visibility visibility, @Nullable Key after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var parameters = visible(visibility);
            parameters.put("dueBy", dueBy);
            parameters.put("afterDate", after == null ? LocalDate.EPOCH : after.retainUntil());
            parameters.put("afterThing", after == null ? "" : after.thing());
            parameters.put("limit", limit + 1);
            var found = select(
                    snapshot,
                    """
                    SELECT * FROM retention
                    WHERE (:dueBy::date IS NULL OR retain_until <= :dueBy)
                      AND (retain_until, thing) > (:afterDate, :afterThing) AND\
                    """ + VISIBLE + " ORDER BY retain_until, thing LIMIT :limit",
                    parameters,
                    this::retention);
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            var next = found.size() > limit
                    ? new Key(rows.getLast().retainUntil(), rows.getLast().thing())
                    : null;
            return new Answer<>(snapshot.position(), rows, next);
        });
    }

    /** How long the thing of that id is kept; empty when nothing says so. */
    Optional<RetentionRow> of(UUID thing, Visibility visibility) {
        return views.read(Cut.LATEST, snapshot -> {
            var parameters = visible(visibility);
            parameters.put("id", thing);
            return select(
                            snapshot,
                            "SELECT * FROM retention WHERE thing_id = :id AND" + VISIBLE,
                            parameters,
                            this::retention)
                    .stream()
                    .findFirst();
        });
    }

    /** What was destroyed, in the order of the ledger. */
    Answer<RedactionRow, Long> redactions(Visibility visibility, @Nullable Long after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var parameters = visible(visibility);
            parameters.put("after", after == null ? -1L : after);
            parameters.put("limit", limit + 1);
            var found = select(
                    snapshot,
                    "SELECT * FROM redaction WHERE position > :after AND" + VISIBLE + " ORDER BY position LIMIT :limit",
                    parameters,
                    (row, n) -> redaction(row));
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Answer<>(
                    snapshot.position(),
                    rows,
                    found.size() > limit ? rows.getLast().position() : null);
        });
    }

    /** How the thing of that id was destroyed; empty when it was not. */
    Optional<RedactionRow> redaction(UUID thing, Visibility visibility) {
        return views.read(Cut.LATEST, snapshot -> {
            var parameters = visible(visibility);
            parameters.put("id", thing);
            return select(
                            snapshot,
                            "SELECT * FROM redaction WHERE thing_id = :id AND" + VISIBLE,
                            parameters,
                            (row, n) -> redaction(row))
                    .stream()
                    .findFirst();
        });
    }

    /** A document as far as it may be shown. */
    Optional<DocumentRow> document(UUID id, Visibility visibility) {
        return views.read(Cut.LATEST, snapshot -> {
            var parameters = visible(visibility);
            parameters.put("id", id);
            return select(snapshot, DOCUMENT, parameters, (row, n) -> document(row)).stream()
                    .findFirst();
        });
    }

    private static <T> List<T> select(Snapshot snapshot, String sql, Map<String, Object> parameters, RowMapper<T> row) {
        return snapshot.jdbc().sql(sql).params(parameters).query(row).list();
    }

    private static Map<String, Object> visible(Visibility visibility) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", visibility.isEverything());
        parameters.put("projects", visibility.projectIds());
        parameters.put("own", visibility.ownStreams());
        parameters.put("parties", ownParties(visibility));
        return parameters;
    }

    private static UUID[] ownParties(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Everything() -> new UUID[0];
            case Visibility.Parts(var projects, var own, var parties) ->
                own.stream().map(party -> party.value()).toArray(UUID[]::new);
        };
    }

    private RetentionRow retention(ResultSet row, int number) throws SQLException {
        var until = row.getObject("retain_until", LocalDate.class);
        return new RetentionRow(
                row.getString("thing"),
                row.getObject("thing_id", UUID.class),
                row.getString("legal_basis"),
                until,
                LocalDate.now(clock).isAfter(until),
                row.getObject("decided_by", UUID.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    private static RedactionRow redaction(ResultSet row) throws SQLException {
        return new RedactionRow(
                row.getString("thing"),
                row.getObject("thing_id", UUID.class),
                row.getString("legal_basis"),
                row.getObject("decided_by", UUID.class),
                row.getObject("redacted_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                row.getLong("position"));
    }

    private static DocumentRow document(ResultSet row) throws SQLException {
        return new DocumentRow(
                row.getObject("document_id", UUID.class),
                row.getString("commitment"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getObject("stored_by", UUID.class),
                row.getObject("stored_for", UUID.class),
                row.getBoolean("redacted"),
                row.getLong("version"),
                row.getLong("position"));
    }
}

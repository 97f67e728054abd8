package dk.sambog.query.mandate;

import dk.sambog.events.Asset;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import dk.sambog.query.http.Amount;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers who may act for a party. Owns {@code mandate}. */
@Component
public final class MandateProjection implements Projection {
    private static final TypeReference<List<MandateAct>> ACTS = new TypeReference<>() {};
    private static final String INSERT = """
            INSERT INTO mandate (mandate_id, principal, grantee, acts, project_id, valid_from, valid_to, ceiling, asset,
              granted_by, revoked_by, known_from)
            """;

    private final Views views;

    MandateProjection(Views views) {
        this.views = views;
    }

    /** Mandates a party gave, after {@code after} in the order of their ids, at most {@code limit}. */
    Answer<MandateRow, UUID> ofParty(Cut cut, UUID principal, @Nullable UUID after, int limit) {
        return views.read(
                cut,
                snapshot -> Select.from(snapshot, "SELECT * FROM mandate")
                        .known()
                        .and("principal = :principal", "principal", principal)
                        .and(
                                "valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)",
                                "day",
                                snapshot.effectiveOn())
                        .page("mandate_id", after, limit, MandateProjection::row, MandateRow::mandateId));
    }

    private static MandateRow row(ResultSet row, int n) throws SQLException {
        var asset = row.getString("asset");
        return new MandateRow(
                row.getObject("mandate_id", UUID.class),
                row.getObject("principal", UUID.class),
                row.getObject("grantee", UUID.class),
                Json.read(row.getString("acts"), ACTS),
                row.getObject("project_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                asset == null ? null : Amount.of(row.getLong("ceiling"), Asset.of(asset)),
                asset,
                row.getObject("granted_by", UUID.class),
                row.getObject("revoked_by", UUID.class),
                row.getLong("known_from"));
    }

    @Override
    public String name() {
        return "mandates";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        for (var entry : page) {
            switch (entry.event()) {
                case MandateGranted granted -> grant(entry, granted, connection);
                case MandateRevoked revoked -> revoke(entry, revoked, connection);
                case PartiesMerged merged -> merge(entry, merged, connection);
                default -> {
                    // Gives and takes no mandate.
                }
            }
        }
    }

    private static void grant(FeedEntry entry, MandateGranted granted, Connection connection) throws SQLException {
        var ceiling = granted.ceiling();
        Rows.sendOne(
                connection,
                INSERT + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
                granted.mandateId().value(),
                granted.partyId().value(),
                granted.grantee().value(),
                Json.of(granted.acts()),
                granted.projectId() == null ? null : granted.projectId().value(),
                granted.validFrom(),
                granted.validTo(),
                ceiling == null ? null : ceiling.amount(),
                ceiling == null ? null : ceiling.asset().code(),
                entry.eventId(),
                entry.position());
    }

    private static void revoke(FeedEntry entry, MandateRevoked revoked, Connection connection) throws SQLException {
        Rows.sendOne(
                connection,
                INSERT + """
                        SELECT mandate_id, principal, grantee, acts, project_id, valid_from, least(valid_to, ?::date),
                          ceiling, asset, granted_by, ?, ? FROM mandate WHERE mandate_id = ? AND known_to IS NULL""",
                revoked.effectiveOn().minusDays(1),
                entry.eventId(),
                entry.position(),
                revoked.mandateId().value());
        supersede(entry, "mandate_id = ?", connection, revoked.mandateId().value());
    }

    /** What it gave has ended, and what it was given is its survivor's. */
    private static void merge(FeedEntry entry, PartiesMerged merged, Connection connection) throws SQLException {
        var party = merged.partyId().value();
        var lastDay = merged.effectiveOn().minusDays(1);
        Rows.sendOne(
                connection,
                INSERT + """
                        SELECT mandate_id, principal, CASE WHEN grantee = ? THEN ? ELSE grantee END, acts, project_id,
                          valid_from, CASE WHEN principal = ? THEN least(valid_to, ?::date) ELSE valid_to END, ceiling, asset,
                          granted_by,
                          CASE WHEN principal = ? AND (valid_to IS NULL OR valid_to > ?::date) THEN ? ELSE revoked_by END, ?
                        FROM mandate WHERE (principal = ? OR grantee = ?) AND known_to IS NULL""",
                party,
                merged.survivor().value(),
                party,
                lastDay,
                party,
                lastDay,
                entry.eventId(),
                entry.position(),
                party,
                party);
        supersede(entry, "(principal = ? OR grantee = ?)", connection, party, party);
    }

    /** Closes the versions before this entry's. */
    private static void supersede(FeedEntry entry, String which, Connection connection, UUID... ids)
            throws SQLException {
        var parameters = new Object[ids.length + 2];
        parameters[0] = entry.position();
        System.arraycopy(ids, 0, parameters, 1, ids.length);
        parameters[ids.length + 1] = entry.position();
        Rows.sendOne(
                connection,
                "UPDATE mandate SET known_to = ? WHERE " + which + " AND known_to IS NULL AND known_from < ?",
                parameters);
    }
}

package dk.sambog.query.party;

import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.PayoutAccountConfirmed;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers who a party is, as far as it may be shown. Owns {@code party}. */
@Component
public final class PartyProjection implements Projection {
    private static final TypeReference<List<PartyIdentifier>> IDENTIFIERS = new TypeReference<>() {};
    private static final String SELECT =
            "SELECT party.*, organisation.name FROM party LEFT JOIN vault.organisation_name organisation USING (party_id) ";

    private final Views views;

    PartyProjection(Views views) {
        this.views = views;
    }

    public Optional<PartyRow> find(UUID partyId) {
        return Optional.ofNullable(byId(Set.of(partyId)).get(partyId));
    }

    /** Those of {@code parties} that are registered. */
    public Map<UUID, PartyRow> byId(Set<UUID> parties) {
        return views.read(Cut.LATEST, snapshot -> {
            var found = new HashMap<UUID, PartyRow>();
            snapshot.jdbc()
                    .sql(SELECT + "WHERE party_id = ANY (:ids)")
                    .param("ids", parties.toArray(UUID[]::new))
                    .query((row, n) -> row(row))
                    .list()
                    .forEach(party -> found.put(party.partyId(), party));
            return found;
        });
    }

    /** Parties after {@code after} in the order of their ids, at most {@code limit}. */
    public Answer<PartyRow, UUID> list(@Nullable UUID after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var found = snapshot.jdbc()
                    .sql(SELECT + "WHERE party_id > :after ORDER BY party_id LIMIT :limit")
                    .param("after", after == null ? new UUID(0, 0) : after)
                    .param("limit", limit + 1)
                    .query((row, n) -> row(row))
                    .list();
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Answer<>(
                    snapshot.position(),
                    rows,
                    found.size() > limit ? rows.getLast().partyId() : null);
        });
    }

    private static PartyRow row(ResultSet row) throws SQLException {
        var id = row.getObject("party_id", UUID.class);
        var type = PartyType.valueOf(row.getString("type"));
        var name = type.isPersonal() ? null : row.getString("name");
        var erased = row.getBoolean("erased");
        return new PartyRow(
                id,
                type.name(),
                erased ? PartyRow.ERASED : name == null ? Pseudonym.of(id, type) : name,
                name == null,
                erased,
                row.getString("payout_account"),
                row.getObject("retain_until", LocalDate.class),
                Json.read(row.getString("identifiers"), IDENTIFIERS),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    public String name() {
        return "parties";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var registered = new CopyRows(5);
        // One statement for all, so that what changes a party changes it in the order of the log.
        var changed = new Rows("""
                UPDATE party SET erased = erased OR ?, payout_account = coalesce(?, payout_account),
                  retain_until = coalesce(?, retain_until), version = ?, position = ? WHERE party_id = ?""");
        for (var entry : page) {
            switch (entry.event()) {
                case PartyRegistered party ->
                    registered
                            .row()
                            .uuid(party.partyId().value())
                            .text(party.type().name())
                            .jsonb(party.identifiers())
                            .bigint(entry.version())
                            .bigint(entry.position());
                case PartyErased event -> change(changed, entry, event, true, "NONE", null);
                case PayoutAccountConfirmed event -> change(changed, entry, event, false, "CONFIRMED", null);
                case PartyDetailsCorrected event -> change(changed, entry, event, false, account(event), null);
                case ErasureDeferred event -> change(changed, entry, event, false, null, event.retainUntil());
                case PartyEvent event -> change(changed, entry, event, false, null, null);
                default -> {
                    // Not about a party itself.
                }
            }
        }
        registered.send(connection, "party (party_id, type, identifiers, version, position)");
        changed.send(connection);
    }

    private static @Nullable String account(PartyDetailsCorrected event) {
        if (event.field() != PartyDetail.PAYOUT_ACCOUNT) {
            return null;
        }
        return event.after() == null ? "NONE" : "ENTERED";
    }

    private static void change(
            Rows changed,
            FeedEntry entry,
            PartyEvent event,
            boolean erased,
            @Nullable String account,
            @Nullable LocalDate retainUntil) {
        changed.add(
                erased,
                account,
                retainUntil,
                entry.version(),
                entry.position(),
                event.partyId().value());
    }
}

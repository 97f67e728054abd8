package dk.sambog.query.party;

import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyIdentityVerified;
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
import dk.sambog.query.identity.PartyNames;
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

/** Answers who a party is, as far as it may be shown. Owns {@code party} and {@code party_merge}. */
@Component
public final class PartyProjection implements Projection, PartyNames {
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

    @Override
    public Map<UUID, String> names(Set<UUID> parties) {
        var names = new HashMap<UUID, String>();
        byId(parties).forEach((id, party) -> names.put(id, party.name()));
        return names;
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

    /** The party that holds a register number today; empty when none does. */
    public Optional<PartyRow> holder(PartyIdentifier identifier) {
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql(SELECT
                                + "WHERE identifiers @> jsonb_build_array(jsonb_build_object('scheme', :scheme, 'id', :id))"
                                + " AND merged_into IS NULL")
                        .param("scheme", identifier.scheme())
                        .param("id", identifier.id())
                        .query((row, n) -> row(row))
                        .optional());
    }

    private static PartyRow row(ResultSet row) throws SQLException {
        var id = row.getObject("party_id", UUID.class);
        var type = PartyType.valueOf(row.getString("type"));
        var name = type.isPersonal() ? null : row.getString("name");
        var identifiers = Json.read(row.getString("identifiers"), IDENTIFIERS);
        var confirmed = Json.read(row.getString("confirmed"), IDENTIFIERS);
        var verifiedBy = row.getString("verified_by");
        var erased = row.getBoolean("erased");
        return new PartyRow(
                id,
                type.name(),
                erased ? PartyRow.ERASED : name == null ? Pseudonym.of(id, type) : name,
                name == null,
                erased,
                row.getString("payout_account"),
                row.getObject("retain_until", LocalDate.class),
                identifiers,
                identifiers.stream()
                        .filter(identifier -> identifier.lacksCheckDigit() && !confirmed.contains(identifier))
                        .toList(),
                verifiedBy == null ? null : IdentityMethod.valueOf(verifiedBy),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("merged_into", UUID.class),
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
        for (var entry : page) {
            switch (entry.event()) {
                case PartyIdentityVerified verified -> verify(verified, connection);
                case PartiesMerged merged -> merge(entry, merged, connection);
                default -> {
                    // Says nothing of who a party is.
                }
            }
        }
    }

    private static void verify(PartyIdentityVerified verified, Connection connection) throws SQLException {
        var identifier = verified.identifier();
        Rows.sendOne(
                connection,
                "UPDATE party SET verified_by = ?, verified_on = ?, confirmed = confirmed || ?::jsonb WHERE party_id = ?",
                verified.method().name(),
                verified.effectiveOn(),
                Json.of(identifier == null ? List.of() : List.of(identifier)),
                verified.partyId().value());
    }

    /** The survivor holds the numbers of both; what was merged before into the one that ends here follows it. */
    private static void merge(FeedEntry entry, PartiesMerged merged, Connection connection) throws SQLException {
        var party = merged.partyId().value();
        var survivor = merged.survivor().value();
        Rows.sendOne(connection, """
                UPDATE party SET identifiers = party.identifiers || other.identifiers,
                  confirmed = party.confirmed || other.confirmed, position = greatest(party.position, ?)
                FROM party other WHERE party.party_id = ? AND other.party_id = ?""", entry.position(), survivor, party);
        Rows.sendOne(
                connection,
                "UPDATE party SET merged_into = ? WHERE party_id = ? OR merged_into = ?",
                survivor,
                party,
                party);
        Rows.sendOne(connection, """
                INSERT INTO party_merge (party_id, survivor_id, position)
                SELECT party_id, ?, ? FROM party_merge WHERE survivor_id = ? UNION ALL SELECT ?, ?, ?""", survivor, entry.position(), party, party, survivor, entry.position());
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

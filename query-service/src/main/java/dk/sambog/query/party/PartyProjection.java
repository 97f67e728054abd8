package dk.sambog.query.party;

import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Select;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.rows.Json;
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
            Select.from(snapshot, SELECT)
                    .and("party_id = ANY (:ids)", "ids", parties)
                    .list(PartyProjection::row)
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
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .page("party_id", after, limit, PartyProjection::row, PartyRow::partyId));
    }

    /** The party that holds a register number today; empty when none does. */
    public Optional<PartyRow> holder(PartyIdentifier identifier) {
        return views.read(
                Cut.LATEST,
                snapshot -> Select.from(snapshot, SELECT)
                        .and("identifiers @> jsonb_build_array(jsonb_build_object('scheme', :scheme, 'id', :id))")
                        .with("scheme", identifier.scheme())
                        .with("id", identifier.id())
                        .and("merged_into IS NULL")
                        .one(PartyProjection::row));
    }

    private static PartyRow row(ResultSet row, int n) throws SQLException {
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
        PartyTable.apply(page, connection);
    }
}

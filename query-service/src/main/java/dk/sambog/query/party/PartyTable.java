package dk.sambog.query.party;

import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyIdentityVerified;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.PayoutAccountConfirmed;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.CopyRows;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills {@code party} and {@code party_merge}. */
final class PartyTable {
    private PartyTable() {}

    static void apply(List<FeedEntry> page, Connection connection) throws SQLException {
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

package dk.sambog.command.vault.access;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dk.sambog.command.vault.Logins.KnownLogin;
import dk.sambog.command.vault.LookUps.LookUp;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a party and of those that were merged into it (GDPR article 15).
 *
 * @param givenAt when it was put together
 * @param details what the vault holds
 * @param payoutAccountConfirmed whether a second person stands for the payout account
 * @param logins what is kept of how one signs in as the party
 * @param lookUps who else has seen this, oldest first
 * @param events events that name the party or were brought about by it, oldest first
 * @param texts what the party wrote in these events, as it stands beside the log
 * @param next what to ask for with {@code after} to be told more events; null when these are the last
 */
public record PersonalData(
        PartyId partyId,
        Instant givenAt,
        List<Detail> details,
        boolean payoutAccountConfirmed,
        List<KnownLogin> logins,
        List<LookUp> lookUps,
        List<Event> events,
        List<WrittenText> texts,
        @Nullable Long next) {
    /** What stands in one field of the vault. */
    public record Detail(PartyDetail field, String value) {}

    /**
     * An event of the ledger. It is never erased; its ids are random and say nothing once the vault is empty.
     *
     * @param byYou whether the party brought it about
     * @param payload the stored JSON, unchanged
     */
    public record Event(
            UUID id,
            String type,
            String stream,
            Instant recordedAt,
            boolean byYou,
            @Schema(type = "object") @JsonRawValue String payload) {}

    /** A text kept beside the log. */
    public record WrittenText(UUID textId, String text) {}
}

package dk.sambog.command.vault;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that is kept of a party (GDPR article 15).
 *
 * @param givenAt when it was put together
 * @param details what the vault holds
 * @param payoutAccountConfirmed whether a second person stands for the payout account
 * @param logins how one signs in as the party
 * @param lookUps who else has seen this, oldest first
 * @param events every event that names the party or was brought about by it, oldest first
 * @param texts what the party wrote, as it stands beside the log
 * @param complete false when there are more events than are told here
 */
public record PersonalData(
        PartyId partyId,
        Instant givenAt,
        List<Detail> details,
        boolean payoutAccountConfirmed,
        List<SignIn> logins,
        List<LookUps.LookUp> lookUps,
        List<Event> events,
        List<WrittenText> texts,
        boolean complete) {
    /** What stands in one field of the vault. */
    public record Detail(PartyDetail field, String value) {}

    /** An identity provider, and its name for the party. */
    public record SignIn(String issuer, String subject) {}

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

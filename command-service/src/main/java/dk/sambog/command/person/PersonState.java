package dk.sambog.command.person;

import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known, without knowing it, of a party. */
sealed interface PersonState {
    record NotRegistered() implements PersonState {}

    /**
     * A party.
     *
     * @param personal whether it is people, who can be erased
     * @param details commitments to what the vault holds
     * @param accountEnteredBy who wrote the payout account; null when there is none
     * @param accountConfirmed whether another stands for it
     * @param retainUntil the last date a law keeps the data, or null
     */
    record Kept(
            boolean personal,
            Map<PartyDetail, Commitment> details,
            @Nullable PartyId accountEnteredBy,
            boolean accountConfirmed,
            @Nullable LocalDate retainUntil)
            implements PersonState {}

    record Erased() implements PersonState {}
}

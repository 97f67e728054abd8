package dk.sambog.command.person;

import static dk.sambog.command.person.PersonRejection.ALREADY_CONFIRMED;
import static dk.sambog.command.person.PersonRejection.CONFIRMED_BY_ANOTHER;
import static dk.sambog.command.person.PersonRejection.NAME_STAYS;
import static dk.sambog.command.person.PersonRejection.NOTHING_TO_REMOVE;
import static dk.sambog.command.person.PersonRejection.NOT_YOURS_TO_CORRECT;
import static dk.sambog.command.person.PersonRejection.NO_PAYOUT_ACCOUNT;
import static dk.sambog.command.person.PersonRejection.NO_SUCH_PARTY;
import static dk.sambog.command.person.PersonRejection.PARTY_ERASED;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.person.PersonCommand.ConfirmPayoutAccount;
import dk.sambog.command.person.PersonCommand.CorrectDetail;
import dk.sambog.command.person.PersonCommand.DeferErasure;
import dk.sambog.command.person.PersonCommand.ErasePerson;
import dk.sambog.command.person.PersonState.Erased;
import dk.sambog.command.person.PersonState.Kept;
import dk.sambog.command.person.PersonState.NotRegistered;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.PayoutAccountConfirmed;
import dk.sambog.events.party.PartyId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules of personal data: one's own is one's own to correct, and an account counts when two have seen it. */
final class PersonDecider {
    private PersonDecider() {}

    static List<PartyEvent> decide(PersonState state, PersonCommand command, Facts facts) {
        var party = kept(state);
        return switch (command) {
            case CorrectDetail correct -> correct(party, correct, facts);
            case ConfirmPayoutAccount confirm -> confirm(party, confirm, facts);
            case DeferErasure defer -> Erasure.defer(party, defer, facts);
            case ErasePerson erase -> Erasure.erase(party, erase, facts);
        };
    }

    static PersonState evolve(PersonState state, PartyEvent event) {
        return switch (event) {
            case PartyRegistered registered ->
                new Kept(
                        registered.type().isPersonal(), Map.of(PartyDetail.NAME, registered.name()), null, false, null);
            case PartyDetailsCorrected corrected -> corrected(kept(state), corrected);
            case PayoutAccountConfirmed _ -> {
                var party = kept(state);
                yield new Kept(party.personal(), party.details(), party.accountEnteredBy(), true, party.retainUntil());
            }
            case ErasureDeferred deferred -> {
                var party = kept(state);
                yield new Kept(
                        party.personal(),
                        party.details(),
                        party.accountEnteredBy(),
                        party.accountConfirmed(),
                        deferred.retainUntil());
            }
            case PartyErased _ -> new Erased();
            // What a party may do is decided elsewhere.
            default -> state;
        };
    }

    private static List<PartyEvent> correct(Kept party, CorrectDetail command, Facts facts) {
        requireOwner(command.partyId(), facts);
        var before = party.details().get(command.field());
        if (command.value() == null && command.field() == PartyDetail.NAME) {
            throw new CommandRejected(NAME_STAYS, "/value");
        }
        if (command.value() == null && before == null) {
            throw new CommandRejected(NOTHING_TO_REMOVE, "/field");
        }
        return List.of(
                new PartyDetailsCorrected(command.partyId(), command.field(), before, command.value(), facts.actor()));
    }

    private static List<PartyEvent> confirm(Kept party, ConfirmPayoutAccount command, Facts facts) {
        requireOwner(command.partyId(), facts);
        var account = party.details().get(PartyDetail.PAYOUT_ACCOUNT);
        if (account == null) {
            throw new CommandRejected(NO_PAYOUT_ACCOUNT);
        }
        if (party.accountConfirmed()) {
            throw new CommandRejected(ALREADY_CONFIRMED);
        }
        if (party.accountEnteredBy() != null && facts.isActor(party.accountEnteredBy())) {
            throw new CommandRejected(CONFIRMED_BY_ANOTHER);
        }
        return List.of(new PayoutAccountConfirmed(command.partyId(), account, facts.actor()));
    }

    /** By the party itself, under its ADMINISTER mandate, or under the operator's. */
    private static void requireOwner(PartyId party, Facts facts) {
        if (!facts.onBehalfOf().equals(party) && !facts.onBehalfOf().equals(facts.operator())) {
            throw new CommandRejected(NOT_YOURS_TO_CORRECT);
        }
        facts.requireCover(null, null);
    }

    private static Kept corrected(Kept party, PartyDetailsCorrected corrected) {
        var details = new EnumMap<>(party.details());
        if (corrected.after() == null) {
            details.remove(corrected.field());
        } else {
            details.put(corrected.field(), corrected.after());
        }
        if (corrected.field() != PartyDetail.PAYOUT_ACCOUNT) {
            return new Kept(
                    party.personal(),
                    Map.copyOf(details),
                    party.accountEnteredBy(),
                    party.accountConfirmed(),
                    party.retainUntil());
        }
        var enteredBy = corrected.after() == null ? null : corrected.correctedBy();
        return new Kept(party.personal(), Map.copyOf(details), enteredBy, false, party.retainUntil());
    }

    private static Kept kept(PersonState state) {
        return switch (state) {
            case NotRegistered _ -> throw new CommandRejected(NO_SUCH_PARTY);
            case Erased _ -> throw new CommandRejected(PARTY_ERASED);
            case Kept kept -> kept;
        };
    }
}

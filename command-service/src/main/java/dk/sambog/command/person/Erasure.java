package dk.sambog.command.person;

import static dk.sambog.command.person.PersonRejection.ADMINISTERS_THE_LEDGER;
import static dk.sambog.command.person.PersonRejection.BASIS_DOES_NOT_FIT;
import static dk.sambog.command.person.PersonRejection.ERASES_ONESELF;
import static dk.sambog.command.person.PersonRejection.ERASURE_IS_DEFERRED;
import static dk.sambog.command.person.PersonRejection.ERASURE_IS_FOR_THE_OPERATOR;
import static dk.sambog.command.person.PersonRejection.ONLY_PEOPLE_ARE_ERASED;
import static dk.sambog.command.person.PersonRejection.RETAIN_UNTIL_IS_PAST;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.person.PersonCommand.DeferErasure;
import dk.sambog.command.person.PersonCommand.ErasePerson;
import dk.sambog.command.person.PersonState.Kept;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.PartyErased;
import java.util.List;

/** The rules of erasure (GDPR article 17): decided by the operator, and only when no law keeps the data. */
final class Erasure {
    private Erasure() {}

    static List<PartyEvent> defer(Kept party, DeferErasure command, Facts facts) {
        requireOperator(party, facts);
        if (!command.legalBasis().keeps()) {
            throw new CommandRejected(BASIS_DOES_NOT_FIT, "/legalBasis");
        }
        if (!command.retainUntil().isAfter(facts.today())) {
            throw new CommandRejected(RETAIN_UNTIL_IS_PAST, "/retainUntil");
        }
        return List.of(
                new ErasureDeferred(command.partyId(), command.legalBasis(), command.retainUntil(), facts.actor()));
    }

    static List<PartyEvent> erase(Kept party, ErasePerson command, Facts facts) {
        requireOperator(party, facts);
        if (command.legalBasis().keeps()) {
            throw new CommandRejected(BASIS_DOES_NOT_FIT, "/legalBasis");
        }
        // The ledger would be left without the administrator who asks.
        if (facts.isActor(command.partyId())) {
            throw new CommandRejected(ERASES_ONESELF);
        }
        // Taking the mandate back first shows whether anybody is left who administers the ledger.
        var administers = facts.find(new Guard.OfMandates(facts.onBehalfOf(), command.partyId()))
                .filter(held -> held.let(facts.today(), MandateAct.ADMINISTER))
                .isPresent();
        if (administers) {
            throw new CommandRejected(ADMINISTERS_THE_LEDGER);
        }
        var keptUntil = party.retainUntil();
        if (keptUntil != null && !facts.today().isAfter(keptUntil)) {
            throw new CommandRejected(ERASURE_IS_DEFERRED);
        }
        // What the person has signed must be kept: the wish is noted with the date from which it can be fulfilled.
        return facts.find(new Guard.OfRetention(command.partyId()))
                .filter(retention -> !facts.today().isAfter(retention.retainUntil()))
                .<List<PartyEvent>>map(retention -> List.of(new ErasureDeferred(
                        command.partyId(), retention.legalBasis(), retention.retainUntil(), facts.actor())))
                .orElseGet(() -> List.of(new PartyErased(command.partyId(), command.legalBasis(), facts.actor())));
    }

    private static void requireOperator(Kept party, Facts facts) {
        if (!facts.onBehalfOf().equals(facts.operator())) {
            throw new CommandRejected(ERASURE_IS_FOR_THE_OPERATOR);
        }
        facts.requireCover(null, null);
        if (!party.personal()) {
            throw new CommandRejected(ONLY_PEOPLE_ARE_ERASED);
        }
    }
}

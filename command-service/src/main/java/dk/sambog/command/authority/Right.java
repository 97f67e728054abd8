package dk.sambog.command.authority;

import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.facts.party.MandatesFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.guard.Guards;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The right an actor has to a command.
 *
 * @param mandates those it may use, in the order they are tried; none when it acts by its own right
 * @param isForMerged whether the party acted for is another by now
 */
public record Right(List<MandateFacts> mandates, boolean isForMerged) {
    /** Those who act are locked: neither is merged nor loses a mandate meanwhile. */
    public static List<Guard.Lock> locks(Acting acting, Authority authority) {
        var locks = new ArrayList<Guard.Lock>();
        locks.add(new Guard.OfParty(acting.onBehalfOf()).toRead());
        if (!acting.actor().equals(acting.onBehalfOf())) {
            locks.add(new Guard.OfParty(acting.actor()).toRead());
        }
        if (!AuthorityCheck.isOwnRight(acting.actor(), acting.onBehalfOf(), authority)) {
            locks.add(mandates(acting, acting.onBehalfOf()));
        }
        return locks;
    }

    /** What {@code held}, read under these locks, says; refused when the actor has no right. */
    public static Right of(
            Acting acting, Authority authority, LocalDate today, Map<Guard<?>, Object> held, Guards guards) {
        var party = (PartyFacts) held.get(new Guard.OfParty(acting.onBehalfOf()));
        var isMerged = party != null && party.mergedInto() != null;
        if (authority.acts().isEmpty()) {
            return new Right(List.of(), isMerged);
        }
        if (!isMerged) {
            var mandates = of(acting, acting.onBehalfOf(), authority, today, held);
            // What an erased person may do, or let others do, ends with it: a login may be remembered a little longer.
            if (party == null || !held.containsKey(new Guard.OfParty(acting.actor()))) {
                throw new CommandRejected(GuardRejection.PARTY_ERASED);
            }
            return new Right(mandates, false);
        }
        if (acting.actor().equals(acting.onBehalfOf())) {
            throw new CommandRejected(GuardRejection.PARTY_MERGED);
        }
        // What a merged party began, its survivor ends: its own right and the mandates it gave reach that far.
        var survivor = party.mergedInto();
        var given = guards.lockAndRead(List.of(mandates(acting, survivor)));
        return new Right(of(acting, survivor, authority, today, given), true);
    }

    private static Guard.Lock mandates(Acting acting, PartyId principal) {
        return new Guard.OfMandates(principal, acting.actor()).toRead();
    }

    private static List<MandateFacts> of(
            Acting acting, PartyId principal, Authority authority, LocalDate today, Map<Guard<?>, Object> held) {
        if (AuthorityCheck.isOwnRight(acting.actor(), principal, authority)) {
            return List.of();
        }
        var given = (MandatesFacts) held.get(new Guard.OfMandates(principal, acting.actor()));
        return AuthorityCheck.usable(given == null ? List.of() : given.all(), acting, authority, today);
    }
}

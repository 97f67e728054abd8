package dk.sambog.command.decision;

import static dk.sambog.command.facts.GuardRejection.MANDATE_MISSING;
import static dk.sambog.command.facts.GuardRejection.MANDATE_NOT_VALID_NOW;
import static dk.sambog.command.facts.GuardRejection.MANDATE_NOT_VALID_THEN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.MandateFacts;
import dk.sambog.command.guard.MandateGuard;
import dk.sambog.command.guard.PartyGuard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the mandate an actor uses, and says no when there is none. */
@Component
class AuthorityCheck {
    private record Between(PartyId grantee, PartyId principal) {}

    // Only ever a hint: the mandate it leads to is locked and read again before anything is decided.
    private final Cache<Between, List<MandateFacts>> known =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final MandateGuard mandates;
    private final PartyGuard parties;

    AuthorityCheck(MandateGuard mandates, PartyGuard parties) {
        this.mandates = mandates;
        this.parties = parties;
    }

    /** The mandate to act under, or null when none is needed. It is not locked yet. */
    @Nullable
    MandateFacts choose(Acting acting, Authority authority, LocalDate today) {
        if (isOwnRight(acting, acting.onBehalfOf(), authority)) {
            return null;
        }
        var remembered = known.getIfPresent(new Between(acting.actor(), acting.onBehalfOf()));
        var mandate = remembered == null ? Optional.<MandateFacts>empty() : best(remembered, acting, authority, today);
        return mandate.isPresent() ? mandate.get() : chooseAnew(acting, authority, today);
    }

    /** The same from what the ledger says now: what was remembered did not lead to one that holds. */
    @Nullable
    MandateFacts chooseAnew(Acting acting, Authority authority, LocalDate today) {
        var parties = new Between(acting.actor(), acting.onBehalfOf());
        var all = mandates.between(parties.grantee(), parties.principal());
        var mandate = best(all, acting, authority, today);
        if (mandate.isPresent()) {
            known.put(parties, all);
            return mandate.get();
        }
        known.invalidate(parties);
        // What a merged party began, its survivor ends: its own right and the mandates it gave reach that far.
        var survivor = this.parties.survivorOf(acting.onBehalfOf());
        if (survivor.isPresent()) {
            if (isOwnRight(acting, survivor.get(), authority)) {
                return null;
            }
            all = mandates.between(acting.actor(), survivor.get());
            mandate = best(all, acting, authority, today);
        }
        var found = all;
        return mandate.orElseThrow(() -> new CommandRejected(reason(found, acting, authority, today)));
    }

    private static GuardRejection reason(List<MandateFacts> all, Acting acting, Authority authority, LocalDate today) {
        if (fitting(all, acting, authority, today).findAny().isPresent()) {
            return MANDATE_NOT_VALID_THEN;
        }
        return given(all, acting, authority).findAny().isPresent() ? MANDATE_NOT_VALID_NOW : MANDATE_MISSING;
    }

    private static boolean isOwnRight(Acting acting, PartyId principal, Authority authority) {
        return authority.acts().isEmpty()
                || (authority.selfSuffices() && acting.actor().equals(principal));
    }

    private static Optional<MandateFacts> best(
            List<MandateFacts> all, Acting acting, Authority authority, LocalDate today) {
        return fitting(all, acting, authority, today)
                .filter(mandate -> authority.actDate() == null || mandate.holdsOn(authority.actDate()))
                // One that is limited to nothing fits whatever the decision turns out to need.
                .min((one, other) -> Boolean.compare(isLimited(one), isLimited(other)));
    }

    private static Stream<MandateFacts> fitting(
            List<MandateFacts> all, Acting acting, Authority authority, LocalDate today) {
        return given(all, acting, authority).filter(mandate -> mandate.holdsOn(today));
    }

    /** Mandates for the act, whether they hold or not. */
    private static Stream<MandateFacts> given(List<MandateFacts> all, Acting acting, Authority authority) {
        return all.stream()
                .filter(mandate -> acting.mandate() == null || acting.mandate().equals(mandate.mandateId()))
                .filter(mandate -> !Collections.disjoint(mandate.acts(), authority.acts()));
    }

    /** Whether the mandate still holds once it is locked: it may have been revoked while we waited. */
    static boolean holdsStill(MandateFacts mandate, Authority authority, LocalDate today) {
        return mandate.holdsOn(today) && (authority.actDate() == null || mandate.holdsOn(authority.actDate()));
    }

    private static boolean isLimited(MandateFacts mandate) {
        return mandate.projectId() != null || mandate.ceiling() != null;
    }
}

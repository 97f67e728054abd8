package dk.sambog.command.decision;

import static dk.sambog.command.facts.GuardRejection.MANDATE_MISSING;
import static dk.sambog.command.facts.GuardRejection.MANDATE_NOT_VALID_THEN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.sambog.command.facts.MandateFacts;
import dk.sambog.command.guard.MandateGuard;
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

    AuthorityCheck(MandateGuard mandates) {
        this.mandates = mandates;
    }

    /** The mandate to act under, or null when none is needed. It is not locked yet. */
    @Nullable
    MandateFacts choose(Acting acting, Authority authority, LocalDate today) {
        if (authority.acts().isEmpty() || (authority.selfSuffices() && acting.forItself())) {
            return null;
        }
        var parties = new Between(acting.actor(), acting.onBehalfOf());
        var remembered = known.getIfPresent(parties);
        if (remembered != null) {
            var mandate = best(remembered, acting, authority, today);
            if (mandate.isPresent()) {
                return mandate.get();
            }
        }
        var all = mandates.between(parties.grantee(), parties.principal());
        known.put(parties, all);
        return best(all, acting, authority, today).orElseThrow(() -> {
            var holdsToday = fitting(all, acting, authority, today).findAny().isPresent();
            return new CommandRejected(holdsToday ? MANDATE_NOT_VALID_THEN : MANDATE_MISSING);
        });
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
        return all.stream()
                .filter(mandate -> acting.mandate() == null || acting.mandate().equals(mandate.mandateId()))
                .filter(mandate -> !Collections.disjoint(mandate.acts(), authority.acts()))
                .filter(mandate -> mandate.holdsOn(today));
    }

    /** Checks the mandate again once it is locked: it may have been revoked while we waited. */
    static void requireStill(MandateFacts mandate, Authority authority, LocalDate today) {
        if (!mandate.holdsOn(today)) {
            throw new CommandRejected(MANDATE_MISSING);
        }
        if (authority.actDate() != null && !mandate.holdsOn(authority.actDate())) {
            throw new CommandRejected(MANDATE_NOT_VALID_THEN);
        }
    }

    private static boolean isLimited(MandateFacts mandate) {
        return mandate.projectId() != null || mandate.ceiling() != null;
    }
}

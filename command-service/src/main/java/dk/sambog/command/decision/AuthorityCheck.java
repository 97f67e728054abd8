package dk.sambog.command.decision;

import static dk.sambog.command.facts.GuardRejection.MANDATE_MISSING;
import static dk.sambog.command.facts.GuardRejection.MANDATE_NOT_VALID_THEN;

import dk.sambog.command.facts.MandateFacts;
import dk.sambog.command.guard.Guards;
import dk.sambog.command.guard.MandateGuard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the mandate an actor uses, and says no when there is none. */
@Component
class AuthorityCheck {
    private record Between(PartyId grantee, PartyId principal) {}

    private final MandateGuard mandates;
    private final Guards guards;

    AuthorityCheck(MandateGuard mandates, Guards guards) {
        this.mandates = mandates;
        this.guards = guards;
    }

    /** The mandate to act under, or null when none is needed. It is not locked yet. */
    @Nullable
    MandateFacts choose(Acting acting, Authority authority, LocalDate today) {
        if (authority.acts().isEmpty() || (authority.selfSuffices() && acting.forItself())) {
            return null;
        }
        var parties = new Between(acting.actor(), acting.onBehalfOf());
        var candidates = guards.once(parties, () -> mandates.between(parties.grantee(), parties.principal())).stream()
                .filter(mandate -> acting.mandate() == null || acting.mandate().equals(mandate.mandateId()))
                .filter(mandate -> !Collections.disjoint(mandate.acts(), authority.acts()))
                .filter(mandate -> mandate.holdsOn(today))
                .toList();
        return candidates.stream()
                .filter(mandate -> authority.actDate() == null || mandate.holdsOn(authority.actDate()))
                // One that is limited to nothing fits whatever the decision turns out to need.
                .min((one, other) -> Boolean.compare(isLimited(one), isLimited(other)))
                .orElseThrow(
                        () -> new CommandRejected(candidates.isEmpty() ? MANDATE_MISSING : MANDATE_NOT_VALID_THEN));
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

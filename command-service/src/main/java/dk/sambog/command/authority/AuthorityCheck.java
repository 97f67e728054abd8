package dk.sambog.command.authority;

import static dk.sambog.command.facts.GuardRejection.MANDATE_MISSING;
import static dk.sambog.command.facts.GuardRejection.MANDATE_NOT_VALID_NOW;
import static dk.sambog.command.facts.GuardRejection.MANDATE_NOT_VALID_THEN;

import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Which mandates an actor may use, and no when there is none. */
final class AuthorityCheck {
    /** By project before any, by amount before without limit, for few acts before many. */
    private static final Comparator<MandateFacts> NARROWEST_FIRST = Comparator.<MandateFacts, Boolean>comparing(
                    mandate -> mandate.projectId() == null)
            .thenComparing(mandate -> mandate.ceiling() == null)
            .thenComparing(
                    mandate -> mandate.ceiling() == null ? 0 : mandate.ceiling().amount())
            .thenComparing(mandate -> mandate.acts().size());

    private AuthorityCheck() {}

    /** Whether {@code actor} needs no mandate of {@code principal}. */
    static boolean isOwnRight(PartyId actor, PartyId principal, Authority authority) {
        return authority.acts().isEmpty() || (authority.selfSuffices() && actor.equals(principal));
    }

    /**
     * The mandates that may be used for the act now and on its day, the narrowest first and among equals the oldest; which of
     * them lets the command through is for its decider to say. Never empty: refused when there is none.
     *
     * @param held all there ever were between the two, oldest first
     */
    static List<MandateFacts> usable(List<MandateFacts> held, Acting acting, Authority authority, LocalDate today) {
        var given = held.stream()
                .filter(mandate -> acting.mandate() == null || acting.mandate().equals(mandate.mandateId()))
                .filter(mandate -> !Collections.disjoint(mandate.acts(), authority.acts()))
                .toList();
        var now = given.stream().filter(mandate -> mandate.holdsOn(today)).toList();
        var usable = now.stream()
                .filter(mandate -> authority.actDate() == null || mandate.holdsOn(authority.actDate()))
                .sorted(NARROWEST_FIRST)
                .toList();
        if (usable.isEmpty()) {
            throw new CommandRejected(reason(given, now));
        }
        return usable;
    }

    private static GuardRejection reason(List<MandateFacts> given, List<MandateFacts> now) {
        if (!now.isEmpty()) {
            return MANDATE_NOT_VALID_THEN;
        }
        return given.isEmpty() ? MANDATE_MISSING : MANDATE_NOT_VALID_NOW;
    }
}

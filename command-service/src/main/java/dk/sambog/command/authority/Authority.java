package dk.sambog.command.authority;

import dk.sambog.events.party.MandateAct;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right a command needs. It is held when the actor acts for itself and {@code selfSuffices}, or when the party it acts
 * for has given it a mandate for any of {@code acts} that is valid today, and on {@code actDate} too.
 *
 * @param actDate the date of a legal act (signature, vote, commitment), or null when recording is all it is
 */
public record Authority(
        Set<MandateAct> acts,
        boolean selfSuffices,
        @Nullable LocalDate actDate) {
    /** No right at all: the decider itself says who may. */
    public static Authority none() {
        return new Authority(Set.of(), true, null);
    }

    /** For oneself, or for another under a mandate. */
    public static Authority selfOr(MandateAct... acts) {
        return new Authority(Set.of(acts), true, null);
    }

    /** Only for an organisation, under its mandate. */
    public static Authority mandated(MandateAct... acts) {
        return new Authority(Set.of(acts), false, null);
    }

    /** The mandate must hold on the date of the act as well. */
    public Authority on(LocalDate date) {
        return new Authority(acts, selfSuffices, date);
    }
}

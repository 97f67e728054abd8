package dk.sambog.command.authority;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was decided under the first mandate that allows the command.
 *
 * @param under the facts it was decided with
 */
public record FirstAllowed(Facts under, List<?> events) {
    private static final int FORBIDDEN = 403;

    /**
     * Decides with each of {@code alternatives}, which differ in the mandate alone, until one is not refused.
     *
     * @throws CommandRejected when each is: with the first reason that is about the command rather than about who sends it,
     *     or else with the last, for the widest mandate comes furthest
     */
    public static FirstAllowed of(List<Facts> alternatives, Function<Facts, ? extends List<?>> decider) {
        @Nullable CommandRejected refused = null;
        for (var facts : alternatives) {
            try {
                return new FirstAllowed(facts, decider.apply(facts));
            } catch (CommandRejected reason) {
                if (refused == null || isAboutTheCaller(refused)) {
                    refused = reason;
                }
            }
        }
        throw Objects.requireNonNull(refused, "There is always one to decide with");
    }

    private static boolean isAboutTheCaller(CommandRejected refused) {
        return refused.rejection().status() == FORBIDDEN;
    }
}

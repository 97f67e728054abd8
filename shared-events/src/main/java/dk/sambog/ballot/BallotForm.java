package dk.sambog.ballot;

import dk.sambog.ballot.Choice.Mark;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a ballot is filled in.
 *
 * @param points the most points of one ballot in all; null where none are given
 */
public record BallotForm(
        Method method,
        int leastChoices,
        int mostChoices,
        @Nullable Long points) {
    /** What can be wrong with a ballot. */
    public enum Flaw {
        NO_SUCH_OPTION,
        OPTION_TWICE,
        TOO_FEW_OR_MANY,
        POINTS
    }

    public static BallotForm of(VoteRules rules) {
        return new BallotForm(rules.method(), rules.leastChoices(), rules.mostChoices(), rules.points());
    }

    /** What is wrong with {@code choice}; null when nothing is. */
    public @Nullable Flaw flaw(Choice choice, Collection<String> options) {
        var seen = new HashSet<String>();
        for (var option : choice.options()) {
            if (!options.contains(option)) {
                return Flaw.NO_SUCH_OPTION;
            }
            if (!seen.add(option)) {
                return Flaw.OPTION_TWICE;
            }
        }
        if (seen.size() < leastChoices || seen.size() > mostChoices) {
            return Flaw.TOO_FEW_OR_MANY;
        }
        return havePoints(choice) ? null : Flaw.POINTS;
    }

    private boolean havePoints(Choice choice) {
        if (points == null) {
            return choice.marks().stream().allMatch(mark -> mark.points() == 0);
        }
        var left = points;
        for (var mark : choice.marks()) {
            if (mark.points() < 1 || mark.points() > left) {
                return false;
            }
            left -= mark.points();
        }
        return true;
    }

    /** The one way to write a ballot: a ranked one as it is, any other in the order of the options. */
    public Choice canonical(Choice choice, List<String> options) {
        return method == Method.RANKED
                ? choice
                : new Choice(choice.marks().stream()
                        .sorted(Comparator.comparingInt((Mark mark) -> options.indexOf(mark.option())))
                        .toList());
    }

    /** The most characters a ballot without a flaw has. */
    public int longest(Collection<String> options) {
        var digits = points == null ? 0 : 1 + Long.toString(points).length();
        var codes = options.stream()
                .map(String::length)
                .sorted(Comparator.reverseOrder())
                .limit(mostChoices)
                .toList();
        return codes.stream().mapToInt(length -> length + digits + 1).sum();
    }
}

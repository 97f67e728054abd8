package dk.sambog.count;

import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.Standing;
import java.util.List;
import java.util.Map;

/**
 * The decision of one method.
 *
 * @param standings of the options it has something to say of; the others are not selected
 */
record Verdict(Outcome outcome, List<String> selected, List<String> tied, Map<String, Standing> standings) {
    static Verdict decided(String winner) {
        return new Verdict(Outcome.DECIDED, List.of(winner), List.of(), Map.of(winner, Standing.SELECTED));
    }

    static Verdict tied(List<String> among) {
        var standings = new java.util.HashMap<String, Standing>();
        among.forEach(code -> standings.put(code, Standing.TIED));
        return new Verdict(Outcome.TIED, List.of(), List.copyOf(among), standings);
    }

    static Verdict none(Outcome outcome) {
        return new Verdict(outcome, List.of(), List.of(), Map.of());
    }
}

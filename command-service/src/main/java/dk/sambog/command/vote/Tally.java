package dk.sambog.command.vote;

import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Count;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Outcome;
import dk.sambog.events.vote.VoteId;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts single choices, one ballot one vote: most votes wins, a tie at the top decides nothing. */
final class Tally {
    private Tally() {}

    /**
     * @param options every code that could be chosen, in the order the counts are given
     * @param choices one code per effective ballot
     * @param quorum the least number of ballots for a decision
     */
    static VoteTallied of(VoteId vote, List<String> options, List<String> choices, int quorum) {
        var votes = new LinkedHashMap<String, Long>();
        options.forEach(option -> votes.put(option, 0L));
        for (var choice : choices) {
            if (votes.computeIfPresent(choice, (_, count) -> count + 1) == null) {
                throw new IllegalStateException("A ballot for something that could not be chosen");
            }
        }
        var counts = votes.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
        if (choices.size() < quorum) {
            return new VoteTallied(vote, counts, choices.size(), Outcome.NO_QUORUM, null);
        }
        var most = counts.stream().mapToLong(Count::votes).max().orElse(0);
        var leading = counts.stream().filter(count -> count.votes() == most).toList();
        return leading.size() == 1
                ? new VoteTallied(
                        vote,
                        counts,
                        choices.size(),
                        Outcome.DECIDED,
                        leading.getFirst().option())
                : new VoteTallied(vote, counts, choices.size(), Outcome.TIED, null);
    }
}

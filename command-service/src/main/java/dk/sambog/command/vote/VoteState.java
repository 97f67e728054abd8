package dk.sambog.command.vote;

import dk.sambog.count.Candidate;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteRules;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a vote stands. */
sealed interface VoteState {
    record NotCalled() implements VoteState {}

    /** Its rules are frozen; nobody can vote yet. */
    record Called(Terms terms) implements VoteState {}

    record Open(Terms terms) implements VoteState {}

    /** Closed, and not all ballots are counted yet. */
    record Counting(Terms terms, Published ballots) implements VoteState {}

    /**
     * @param tied what the count cannot tell apart; none when there is no such tie
     * @param tieDecisions orders that were decided on
     */
    record Tallied(Terms terms, Published ballots, List<String> tied, List<List<String>> tieDecisions)
            implements VoteState {}

    record Certified(Terms terms) implements VoteState {}

    record Annulled() implements VoteState {}

    /**
     * What was frozen when it was called, and what was excluded since.
     *
     * @param candidates in the order they were listed
     * @param electors what each weighs
     */
    record Terms(
            ProjectId projectId,
            PartyId caller,
            PartyId organiser,
            @Nullable PartyId certifier,
            VoteRules rules,
            List<Candidate> candidates,
            Map<PartyId, Long> electors,
            boolean paper,
            Instant opensAt,
            Instant closesAt) {
        Terms with(Map<PartyId, Long> more) {
            var all = new HashMap<>(electors);
            all.putAll(more);
            return new Terms(projectId, caller, organiser, certifier, rules, candidates, all, paper, opensAt, closesAt);
        }

        Terms without(String option) {
            var rest = candidates.stream()
                    .map(one -> one.code().equals(option) ? new Candidate(one.code(), one.cost(), true) : one)
                    .toList();
            return new Terms(projectId, caller, organiser, certifier, rules, rest, electors, paper, opensAt, closesAt);
        }

        List<String> codes() {
            return candidates.stream().map(Candidate::code).toList();
        }

        long weightInAll() {
            return electors.values().stream().reduce(0L, Math::addExact);
        }
    }
}

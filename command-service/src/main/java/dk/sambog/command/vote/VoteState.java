package dk.sambog.command.vote;

import dk.sambog.ballot.CastBallots;
import dk.sambog.count.Candidate;
import dk.sambog.count.CountResult;
import dk.sambog.count.Published;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.OptionExcluded;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.ResultCertified;
import dk.sambog.events.vote.VoteEvent.TieBroken;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import dk.sambog.events.vote.VoteRules;
import java.time.Instant;
import java.util.ArrayList;
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

        /** Counts these ballots: the same always come to the same. */
        CountResult count(List<CastBallots> ballots, List<List<String>> tieDecisions) {
            var weight = electors.values().stream().reduce(0L, Math::addExact);
            return new dk.sambog.count.Counting(rules, candidates, electors.size(), weight, tieDecisions)
                    .count(ballots);
        }
    }

    /** What a vote becomes by an event. */
    static VoteState evolve(VoteState state, VoteEvent event) {
        return switch (event) {
            case VoteCalled called -> new Called(terms(called));
            case ElectorateFixed fixed -> new Called(terms(state).with(electors(fixed)));
            case OptionExcluded excluded ->
                state instanceof Open
                        ? new Open(terms(state).without(excluded.option()))
                        : new Called(terms(state).without(excluded.option()));
            case VotingOpened _ -> new Open(terms(state));
            case VotingClosed closed -> new Counting(terms(state), Published.none(closed.onPaper()));
            case BallotOpened ballot ->
                new Counting(terms(state), ballots(state).with(ballot));
            case BallotPublished ballot ->
                new Counting(terms(state), ballots(state).with(ballot));
            case PaperCountRecorded paper ->
                new Counting(terms(state), ballots(state).with(paper));
            case VoteTallied tallied -> new Tallied(terms(state), ballots(state), tallied.tied(), tieDecisions(state));
            case TieBroken broken -> {
                var decisions = new ArrayList<>(tieDecisions(state));
                decisions.add(broken.order());
                yield new Tallied(terms(state), ballots(state), List.of(), decisions);
            }
            case ResultCertified _ -> new Certified(terms(state));
            case VoteAnnulled _ -> new Annulled();
            case BallotCast _, ParticipationRecorded _ ->
                throw new IllegalStateException("Ballots have streams of their own");
        };
    }

    private static Terms terms(VoteCalled called) {
        return new Terms(
                called.projectId(),
                called.caller(),
                called.organiser(),
                called.certifier(),
                called.rules(),
                called.options().stream()
                        .map(option -> new Candidate(option.code(), option.cost() == null ? 0 : option.cost(), false))
                        .toList(),
                Map.of(),
                called.paper(),
                called.opensAt(),
                called.closesAt());
    }

    private static Map<PartyId, Long> electors(ElectorateFixed fixed) {
        var electors = new HashMap<PartyId, Long>();
        for (int i = 0; i < fixed.electorate().size(); i++) {
            electors.put(
                    fixed.electorate().get(i),
                    fixed.weights() == null ? 1L : fixed.weights().get(i));
        }
        return electors;
    }

    private static Terms terms(VoteState state) {
        return switch (state) {
            case Called called -> called.terms();
            case Open open -> open.terms();
            case Counting counting -> counting.terms();
            case Tallied tallied -> tallied.terms();
            case Certified certified -> certified.terms();
            case NotCalled _, Annulled _ -> throw outOfOrder();
        };
    }

    private static Published ballots(VoteState state) {
        return switch (state) {
            case Counting counting -> counting.ballots();
            case Tallied tallied -> tallied.ballots();
            case NotCalled _, Called _, Open _, Certified _, Annulled _ -> throw outOfOrder();
        };
    }

    private static List<List<String>> tieDecisions(VoteState state) {
        return state instanceof Tallied tallied ? tallied.tieDecisions() : List.of();
    }

    private static IllegalStateException outOfOrder() {
        return new IllegalStateException("The events of a vote are out of order");
    }
}

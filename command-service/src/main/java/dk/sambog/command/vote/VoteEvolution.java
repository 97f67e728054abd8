package dk.sambog.command.vote;

import dk.sambog.command.vote.VoteState.Annulled;
import dk.sambog.command.vote.VoteState.Called;
import dk.sambog.command.vote.VoteState.Certified;
import dk.sambog.command.vote.VoteState.Counting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.command.vote.VoteState.Open;
import dk.sambog.command.vote.VoteState.Tallied;
import dk.sambog.command.vote.VoteState.Terms;
import dk.sambog.count.Candidate;
import dk.sambog.events.party.PartyId;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a vote becomes by its events. */
final class VoteEvolution {
    private VoteEvolution() {}

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
                new Counting(terms(state), ballots(state).with(Tally.ballot(ballot)));
            case BallotPublished ballot ->
                new Counting(terms(state), ballots(state).with(Tally.ballot(ballot)));
            case PaperCountRecorded paper -> new Counting(terms(state), Tally.withPaper(ballots(state), paper));
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

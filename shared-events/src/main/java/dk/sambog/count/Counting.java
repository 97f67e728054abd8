package dk.sambog.count;

import dk.sambog.ballot.CastBallots;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.Standing;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Count;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Quorum;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Counts ballots by the rules of a vote. The formulas stand in {@code docs/votes.md}.
 *
 * @param candidates in the order they were listed
 * @param electors how many may vote; 0 where nobody knows
 * @param electorsWeight what they weigh
 * @param tieDecisions orders somebody decided on, from the strongest down
 */
public record Counting(
        VoteRules rules,
        List<Candidate> candidates,
        long electors,
        long electorsWeight,
        List<List<String>> tieDecisions) {

    /** The result. A ballot for something that is no candidate is refused with {@link IllegalArgumentException}. */
    public CountResult count(Collection<CastBallots> ballots) {
        var hash = CastBallots.hash(ballots);
        var cast = ballots.stream().mapToLong(CastBallots::times).reduce(0, Math::addExact);
        var weightCast = ballots.stream().mapToLong(CastBallots::weightInAll).reduce(0, Math::addExact);
        var scores = Scores.of(rules, candidates, ballots);
        var ties = new TieBreak(rules.tieRule(), candidates, tieDecisions, hash);
        Verdict verdict;
        if (Scores.isRunOff(rules)) {
            var ended = RunOff.of(candidates, ballots, ties);
            scores = scores.with(ended.scores());
            verdict = ended.verdict();
        } else {
            verdict = switch (rules.decision()) {
                case MAJORITY -> Majority.of(candidates, scores, ties);
                case BUDGET -> Greedy.of(Objects.requireNonNull(rules.budget()), candidates, scores, ties);
            };
        }
        var quorumMet = isMet(rules.quorum(), cast, weightCast);
        verdict = quorumMet
                ? Majority.behind(verdict, rules.threshold(), behind(verdict, scores), weightCast, electorsWeight)
                : Verdict.none(Outcome.NO_QUORUM);
        return result(scores, verdict, cast, weightCast, quorumMet, hash);
    }

    private CountResult result(
            Scores scores, Verdict verdict, long cast, long weightCast, boolean quorumMet, String hash) {
        var counts = candidates.stream()
                .map(candidate -> new Count(
                        candidate.code(),
                        scores.votes(candidate.code()),
                        scores.weight(candidate.code()),
                        scores.score(candidate.code()),
                        standing(candidate, verdict)))
                .toList();
        return new CountResult(
                counts, cast, weightCast, quorumMet, verdict.outcome(), verdict.selected(), verdict.tied(), hash);
    }

    private static Standing standing(Candidate candidate, Verdict verdict) {
        return candidate.excluded()
                ? Standing.EXCLUDED
                : verdict.standings().getOrDefault(candidate.code(), Standing.NOT_SELECTED);
    }

    /** In a run-off what stood with the winner at the end, or else the ballots that name it. */
    private long behind(Verdict verdict, Scores scores) {
        if (verdict.outcome() != Outcome.DECIDED || rules.threshold() == null) {
            return 0;
        }
        var winner = verdict.selected().getFirst();
        return Scores.isRunOff(rules) ? scores.score(winner) : scores.weight(winner);
    }

    private boolean isMet(Quorum quorum, long cast, long weightCast) {
        return switch (quorum.base()) {
            case ELIGIBLE -> quorum.least().compare(cast, electors) >= 0;
            case CAST -> quorum.least().compare(cast, 1) >= 0;
            case WEIGHT -> quorum.least().compare(weightCast, electorsWeight) >= 0;
        };
    }
}

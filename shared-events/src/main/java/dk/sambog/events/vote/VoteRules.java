package dk.sambog.events.vote;

import dk.sambog.events.Quantity;
import dk.sambog.events.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How ballots are filled in and counted. The formulas stand in {@code docs/votes.md}.
 *
 * @param leastChoices the fewest options a ballot may name; 0 lets ballots be blank
 * @param mostChoices the most it may name; in a Borda count also the points of the first place
 * @param points cumulative votes: the most points of one ballot in all; null for the other methods
 * @param ranking ranked votes: how places are counted; null for the other methods
 * @param budget null when one option wins by majority, or else what is chosen within it
 * @param threshold what the winner of a majority needs beside being ahead; null when that is enough
 */
public record VoteRules(
        Method method,
        int leastChoices,
        int mostChoices,
        @Nullable Long points,
        @Nullable Ranking ranking,
        Decision decision,
        @Nullable Budget budget,
        Weighting weighting,
        Quorum quorum,
        @Nullable Threshold threshold,
        TieRule tieRule) {

    /** How a ballot is filled in. */
    public enum Method {
        /** One option. */
        SINGLE,
        /** Several options, each worth the same. */
        APPROVAL,
        /** Points given to options. */
        CUMULATIVE,
        /** Options in order of preference. */
        RANKED
    }

    /** How places on a ranked ballot are counted. */
    public enum Ranking {
        /** {@code mostChoices} points for the first place, one less for each place after it. */
        BORDA,
        /** The weakest option goes out, round by round, and its ballots go to their next preference. */
        INSTANT_RUNOFF
    }

    /** What a count comes to: one winner, or what fits into a budget. */
    public enum Decision {
        MAJORITY,
        BUDGET
    }

    /**
     * Options are taken from the strongest down while their cost fits.
     *
     * @param minimum what an option needs to be taken at all, in what {@code by} says; null for nothing
     */
    public record Budget(
            Quantity amount,
            Fitting fitting,
            Measure by,
            @Nullable Long minimum) {}

    /** What is done at an option that no longer fits. */
    public enum Fitting {
        SKIP,
        STOP
    }

    /** What options are ordered by. */
    public enum Measure {
        /** The weight of the ballots that name it. */
        VOTES,
        SCORE
    }

    /** What a ballot weighs. Weights other than one each are fixed and shown with the electorate. */
    public enum Weighting {
        ONE_MEMBER_ONE_VOTE,
        CAPITAL,
        HOURS,
        REPRESENTATION
    }

    /** What must be cast for a decision: a share of the electors, of their weight, or a number of ballots. */
    public record Quorum(QuorumBase base, Ratio least) {}

    /** What a quorum counts. */
    public enum QuorumBase {
        /** Ballots cast, as a share of those who may vote. */
        ELIGIBLE,
        /** Ballots cast, as a whole number. */
        CAST,
        /** Weight cast, as a share of the weight of those who may vote. */
        WEIGHT
    }

    /**
     * The share of the weight that must stand behind the winner.
     *
     * @param orMore whether exactly the share is enough; otherwise it takes more
     */
    public record Threshold(ThresholdBase base, Ratio share, boolean orMore) {}

    /** Of which weight a threshold is a share. */
    public enum ThresholdBase {
        CAST,
        ELIGIBLE
    }

    /** Which of two equally strong options comes first. */
    public enum TieRule {
        /** Nobody says beforehand: a tie that matters is broken by a recorded decision. */
        DECISION,
        /** The one that was listed first. */
        LISTED_FIRST,
        LOWER_COST,
        HIGHER_COST,
        /** By lot: the smaller SHA-256 over the hash of the ballots, a newline and the code. */
        LOT
    }
}

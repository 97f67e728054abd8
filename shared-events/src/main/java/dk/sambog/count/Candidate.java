package dk.sambog.count;

/**
 * An option as it is counted.
 *
 * @param cost in the minor unit of the budget; 0 where there is none
 * @param excluded whether no ballot can bring it through
 */
public record Candidate(String code, long cost, boolean excluded) {}

package dk.sambog.query.postings;

import java.util.UUID;

/**
 * A chain an amount is counted in. Chains never mix: each balances by itself against its own {@link Account#EXTERNAL}.
 *
 * @param name as stored and shown
 */
public record Chain(String name) {
    /** The thing itself, up the source ladder. */
    public static final Chain NATIVE = new Chain("native");

    /** What the community's rules say it is worth, up the source ladder. */
    public static final Chain RECOGNISED = new Chain("recognised");

    /** What it went to, up the use ladder. */
    public static final Chain USE = new Chain("use");

    /** Which funder finances which part of a cost. */
    public static final Chain ALLOCATED = new Chain("allocated");

    /** What a match pot has set aside, earned and taken back. */
    public static final Chain MATCH = new Chain("match");

    /** What a funder's rules count. */
    public static Chain eligible(UUID funder) {
        return new Chain("eligible:" + funder);
    }

    @Override
    public String toString() {
        return name;
    }
}

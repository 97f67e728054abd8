package dk.sambog.query.postings;

import java.util.Locale;

/** The chains an amount is counted in; they never mix. A funder's own chain begins with the funders' rule sets. */
public enum Chain {
    /** The thing itself. */
    NATIVE,
    /** What the community's rules say it is worth. */
    RECOGNISED;

    private final String stored = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return stored;
    }
}

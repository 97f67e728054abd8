package dk.sambog.query.postings;

import java.util.Locale;

/**
 * Where an amount stands. {@link #EXTERNAL} is the world outside and alone may be below zero. Not every account is used in every
 * chain: {@code docs/postings.md} draws which.
 */
public enum Account {
    EXTERNAL,
    PLEDGED,
    COMMITTED,
    CLAIMED,
    APPROVED,
    RECEIVED,
    VERIFIED,
    WITHDRAWN,
    LAPSED,
    REJECTED,
    REVERSED,
    RETURNED,
    REPAID,
    WRITTEN_OFF,
    INCURRED,
    PAID,
    CERTIFIED,
    ALLOCATED,
    ELIGIBLE,
    POT,
    RESERVED,
    EARNED,
    CLAWED_BACK;

    private final String stored = name().toLowerCase(Locale.ROOT);

    /** The name in tables and answers, {@code pledged}. */
    @Override
    public String toString() {
        return stored;
    }
}

package dk.sambog.query.postings;

import java.util.Locale;

/** Where an amount stands on the source ladder. {@link #EXTERNAL} is the world outside and alone may be below zero. */
public enum Account {
    EXTERNAL,
    PLEDGED,
    COMMITTED,
    RECEIVED,
    VERIFIED,
    WITHDRAWN,
    REJECTED,
    REVERSED;

    private final String stored = name().toLowerCase(Locale.ROOT);

    /** The name in tables and answers, {@code pledged}. */
    @Override
    public String toString() {
        return stored;
    }
}

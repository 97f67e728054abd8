package dk.sambog.command.democlock;

import java.time.Instant;

/** A clock that can be set: what the clock of a demo ledger is, and no other. */
public interface AdjustableClock {
    /** From now on it shows {@code instant} and runs on from there. */
    void set(Instant instant);
}

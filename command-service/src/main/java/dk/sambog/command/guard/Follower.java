package dk.sambog.command.guard;

import dk.sambog.events.LedgerEvent;
import java.util.List;

/**
 * The owner of something beside the log that must change in the very transaction of an event: what readers may see, or what
 * an erasure destroys. Unlike a {@link GuardTable} no decision reads it.
 */
public interface Follower {
    /** Whether the event is its business. */
    boolean concerns(LedgerEvent event);

    /** Does what follows from the events, in their order, at the end of the transaction. */
    void follow(List<LedgerEvent> events);
}

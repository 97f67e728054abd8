package dk.sambog.query.generation;

import dk.sambog.query.feed.FeedEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps the tables of one question. It may remember what it wrote, but only until it is told whether that was committed:
 * the same log must give the same rows, however often a page is tried.
 */
public interface Projection {
    /** The name of its SQL file, {@code views/<name>.sql} on the class path. */
    String name();

    /**
     * Takes in the next entries, in order. Tables are named without a schema.
     *
     * @throws ProjectionFailed when an entry does not fit what came before
     */
    void apply(List<FeedEntry> page, Connection connection) throws SQLException;

    /** What was applied is now in the database. */
    default void committed() {}

    /** What was applied was rolled back, or another projector has written since: whatever is remembered is forgotten. */
    default void forget() {}

    /** Makes projections that remember, of which every projector needs its own. One that does not may be a bean itself. */
    @FunctionalInterface
    interface Factory {
        Projection create();
    }
}

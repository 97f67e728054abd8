package dk.sambog.query.generation.projector;

import java.sql.SQLException;
import java.util.Set;

/** Which database errors pass by themselves, and which mean that something is wrong with an entry or a rule. */
final class Retriable {
    private static final Set<String> CLASSES = Set.of(
            "08", // connection
            "40", // serialization failure, deadlock
            "53", // out of connections, disk or memory
            "57", // shutdown, cancelled
            "58", // I/O error
            "25"); // idle in transaction too long

    private static final Set<String> STATES = Set.of(
            "0A000", // a plan from before a swap
            "42P01", // the ledger's tables are not migrated yet
            "3F000", "55P03"); // lock timeout

    private Retriable() {}

    static boolean isRetriable(SQLException e) {
        var state = e.getSQLState();
        return state == null || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
    }
}

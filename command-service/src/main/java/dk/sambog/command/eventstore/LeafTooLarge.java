package dk.sambog.command.eventstore;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** An entry must fit into a tile bundle. */
enum LeafTooLarge implements Rejection {
    ENTRY_TOO_LARGE;

    @Override
    public Explanation explanation() {
        return new Explanation(
                413,
                "One event may hold at most 65,534 bytes; divide the request.",
                "En hændelse må højst fylde 65.534 byte; del anmodningen op.");
    }
}

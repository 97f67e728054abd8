package dk.sambog.command.eventstore;

import dk.sambog.command.problem.Rejection;

/** An entry must fit into a tile bundle. */
enum LeafTooLarge implements Rejection {
    ENTRY_TOO_LARGE;

    @Override
    public String slug() {
        return "entry-too-large";
    }

    @Override
    public int status() {
        return 413;
    }

    @Override
    public String english() {
        return "One event may hold at most 65,534 bytes; divide the request.";
    }

    @Override
    public String danish() {
        return "En hændelse må højst fylde 65.534 byte; del anmodningen op.";
    }
}

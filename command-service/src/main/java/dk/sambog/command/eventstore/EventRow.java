package dk.sambog.command.eventstore;

import dk.sambog.events.LedgerEvent;
import dk.sambog.log.EntryLeaf;
import java.util.HexFormat;

/**
 * One event as it is stored.
 *
 * @param leaf the stored columns, which are also what is hashed
 * @param event the fact itself
 */
public record EventRow(EntryLeaf leaf, LedgerEvent event) {
    /** Leaf hash in lower-case hex, as answers show it. */
    public String leafHash() {
        return HexFormat.of().formatHex(leaf.hash());
    }
}

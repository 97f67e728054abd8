package dk.sambog.command.body;

import dk.sambog.command.decision.LedgerCommand;
import java.util.List;

/**
 * The body of a POST that says which commands it stands for. Controllers and {@code /batches} translate it the same way.
 */
public interface CommandBody {
    /** The commands, in the order they are decided; the last one's stream is the thing the answer is about. */
    List<? extends LedgerCommand> commands(Translation translation);

    /** Whether the caller must say which version it saw ({@code If-Match}). */
    default boolean needsVersion() {
        return false;
    }
}

package dk.sambog.command.decision;

import dk.sambog.events.LedgerEvent;
import java.util.List;

/**
 * What must follow from an event in the same transaction, in another stream: the commands are decided at once, by the same
 * actor, and if one is refused nothing has happened.
 */
public interface Policy {
    List<? extends LedgerCommand> follow(LedgerEvent event);
}

package dk.sambog.command.decision;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import java.util.List;

/** A request to decide something about one stream. Every feature has one sealed interface of these. */
public interface LedgerCommand {
    /** The stream it decides about; a new thing has a new id. */
    StreamId stream();

    /** What right is needed to send it. */
    Authority authority();

    /** What of other streams the decision reads or changes; all of it is locked before the stream is loaded. */
    default List<Guard.Lock> guards() {
        return List.of();
    }

    /** The same, asked in its place: for a command whose guards depend on who asks. */
    default List<Guard.Lock> guards(Acting acting) {
        return guards();
    }
}

package dk.sambog.command.guard;

import dk.sambog.command.facts.Guard;
import dk.sambog.events.LedgerEvent;
import java.util.List;

/**
 * The owner of one guard table, which follows the events that change it.
 *
 * @param <G> the guards it answers
 */
public interface GuardTable<G extends Guard<?>> {
    /** The kind of guard it answers. */
    Class<G> guard();

    /** The guards of this table an event changes; none for an event that is not its business. */
    List<G> changedBy(LedgerEvent event);

    /** Whether the event changes rows that it does not name: whatever was read of this table is read anew. */
    default boolean changesUnnamed(LedgerEvent event) {
        return false;
    }

    /** Writes what the events change, in their order. Called with events that change something only. */
    void apply(List<LedgerEvent> events);
}

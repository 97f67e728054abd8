package dk.sambog.events;

import org.jspecify.annotations.Nullable;

/** A business fact in the ledger. Every event is a record in the sealed interface of its feature and stands in the {@link EventCatalogue}. */
public interface LedgerEvent {
    /** The thing inside the stream that the event is about, a mandate of a party; null when it is the stream itself. */
    default @Nullable EntityId inner() {
        return null;
    }
}

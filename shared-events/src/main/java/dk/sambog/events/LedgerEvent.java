package dk.sambog.events;

/** A business fact in the ledger. Every event is a record in the sealed interface of its feature and stands in the {@link EventCatalogue}. */
public interface LedgerEvent {}

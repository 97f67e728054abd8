package dk.sambog.command.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the committed beginnings of short streams warm. It is only ever a starting point: who loads a stream reads its tail
 * from the database in the same transaction, so another node's events are never missed.
 */
final class StreamCache {
    /** Streams longer than this are read anew; none of the ledger's grows with a project's size. */
    private static final int LONGEST = 200;

    private final Cache<String, List<DomainEventMessage<?>>> streams;

    StreamCache(long mostStreams) {
        this.streams = Caffeine.newBuilder().maximumSize(mostStreams).build();
    }

    List<DomainEventMessage<?>> beginningOf(String stream) {
        return streams.get(stream, none -> List.of());
    }

    /** Keeps what was read once the transaction that read it has committed: it may have read rows of its own. */
    void keepAfterCommit(String stream, List<DomainEventMessage<?>> events) {
        if (events.size() > LONGEST || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                streams.put(stream, events);
            }
        });
    }
}

package dk.sambog.command.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * The event store aggregates are loaded from and applied to. It takes no snapshots, and nobody can follow all events here:
 * they have an order only once the sequencer has given them positions.
 */
final class LedgerEventStore extends AbstractEventStore {
    private static final class Builder extends AbstractEventStore.Builder {
        // Axon's validate() is reached through its constructor only.
    }

    private final StreamCache cache;

    LedgerEventStore(EventStorageEngine engine, StreamCache cache) {
        super(new Builder().storageEngine(engine));
        this.cache = cache;
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        var events = new ArrayList<DomainEventMessage<?>>(cache.beginningOf(stream));
        var known = events.size();
        storageEngine().readEvents(stream, known).forEachRemaining(events::add);
        if (events.size() > known) {
            cache.keepAfterCommit(stream, List.copyOf(events));
        }
        return DomainEventStream.concat(
                DomainEventStream.of(events), DomainEventStream.of(stagedDomainEventMessages(stream)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken position) {
        throw new UnsupportedOperationException("Events are followed by position, on the query side");
    }
}

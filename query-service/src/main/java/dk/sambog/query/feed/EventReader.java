package dk.sambog.query.feed;

import dk.sambog.events.LedgerEvent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Turns stored bytes into events through Axon's upcaster chain and serializer. */
public final class EventReader {
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    EventReader(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Reads a page; an unknown type or a payload that does not fit stops with {@link UnreadableEntry}. */
    public List<FeedEntry> read(List<StoredEntry> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var first = page.getFirst().position();
        return messages(page.stream())
                .map(message -> {
                    var position = message.trackingToken().position().orElseThrow();
                    return read(page.get((int) (position - first)), message);
                })
                .toList();
    }

    Stream<TrackedEventMessage<?>> messages(Stream<StoredEntry> entries) {
        return EventUtils.upcastAndDeserializeTrackedEvents(entries, serializer, upcasters);
    }

    private static FeedEntry read(StoredEntry stored, TrackedEventMessage<?> message) {
        Object payload;
        try {
            payload = message.getPayload();
        } catch (RuntimeException e) {
            throw new UnreadableEntry(stored.position(), "the payload of " + stored.type() + " does not fit", e);
        }
        if (payload instanceof LedgerEvent event) {
            return new FeedEntry(stored, event);
        }
        throw new UnreadableEntry(
                stored.position(), "no such event: " + stored.type() + " revision " + stored.revision());
    }
}

package dk.sambog.query.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The feed for reactions on Axon's processors. A token is a position: there are no gaps to keep track of.
 *
 * <p>Projections do not come this way, because Axon's processors are too slow for a rebuild.
 */
public final class PositionSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LedgerFeed feed;
    private final EventReader reader;
    private final FeedSignal signal;

    PositionSource(LedgerFeed feed, EventReader reader, FeedSignal signal) {
        this.feed = feed;
        this.reader = reader;
        this.signal = signal;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new PositionStream(after == null ? -1 : after.position().orElse(-1));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        try {
            var head = feed.head();
            return head < 0 ? null : new GlobalSequenceTrackingToken(head);
        } catch (SQLException e) {
            throw new FeedUnavailable(e);
        }
    }

    /** A time is not a position here: name the position instead. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        throw new UnsupportedOperationException("Start from a position, not from a time");
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        throw new UnsupportedOperationException("Start from a position, not from a time");
    }

    private final class PositionStream implements BlockingStream<TrackedEventMessage<?>> {
        private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
        private long last;

        PositionStream(long last) {
            this.last = last;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            fill();
            return Optional.ofNullable(page.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            var limit = Duration.of(timeout, unit.toChronoUnit());
            var seen = signal.rings();
            fill();
            if (page.isEmpty() && limit.isPositive()) {
                signal.awaitAfter(seen, limit);
                fill();
            }
            return !page.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                Thread.onSpinWait();
            }
            return page.remove();
        }

        @Override
        public void close() {
            page.clear();
        }

        private void fill() {
            if (!page.isEmpty()) {
                return;
            }
            try {
                var stored = feed.storedAfter(last);
                reader.messages(stored.stream()).forEach(page::add);
                if (!stored.isEmpty()) {
                    last = stored.getLast().position();
                }
            } catch (SQLException e) {
                throw new FeedUnavailable(e);
            }
        }
    }

    /** The database did not answer; the processor tries again. */
    private static final class FeedUnavailable extends RuntimeException {
        FeedUnavailable(SQLException cause) {
            super(cause);
        }
    }
}

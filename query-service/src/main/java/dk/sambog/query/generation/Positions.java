package dk.sambog.query.generation;

import dk.sambog.query.feed.FeedSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the log and the views reach, and which position a time or an event stands for. */
public final class Positions {
    /** The key of the advisory lock a sequencer holds during a batch. */
    private static final long SEQUENCER_LOCK = 0x53616D626F670001L;

    private static final Duration BATCH_LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL_BATCH = Duration.ofMillis(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final FeedSignal signal;
    private final Clock clock;

    Positions(DataSource source, FeedSignal signal, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.signal = signal;
        this.clock = clock;
    }

    /** The last position that was given, -1 in an empty ledger. */
    public long head() {
        return jdbc.sql("SELECT coalesce(max(position), -1) FROM ledger.entry")
                .query(Long.class)
                .single();
    }

    /** The position the views are true at, -1 before the first entry. */
    public long projected() {
        return jdbc.sql("SELECT coalesce(max(position), -1) FROM query.generation WHERE live")
                .query(Long.class)
                .single();
    }

    /**
     * P(T): the last position sequenced at or before {@code time}, -1 when there was none.
     *
     * @throws FutureCut when {@code time} has not come yet
     */
    public long at(Instant time) {
        if (time.isAfter(clock.instant())) {
            throw new FutureCut(time, clock.instant());
        }
        awaitOpenBatch(time);
        return jdbc.sql("""
                        SELECT position FROM ledger.entry WHERE sequenced_at <= :time
                        ORDER BY sequenced_at DESC, position DESC LIMIT 1""")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /**
     * A batch takes its time when it begins and shows when it commits. So that P(T) never changes, a batch open now is
     * waited for when its time may lie before {@code time}; it is known by the sequencer's lock, which is not touched.
     */
    private void awaitOpenBatch(Instant time) {
        var last = jdbc.sql("SELECT sequenced_at FROM ledger.entry ORDER BY position DESC LIMIT 1")
                .query(OffsetDateTime.class)
                .optional();
        if (last.isPresent() && time.isBefore(last.get().toInstant())) {
            return;
        }
        var open = openBatch();
        var deadline = System.nanoTime() + BATCH_LIMIT.toNanos();
        while (open.isPresent() && openBatch().equals(open)) {
            if (System.nanoTime() > deadline) {
                throw new QueryTimeoutException("The sequencer has not ended its batch within " + BATCH_LIMIT);
            }
            LockSupport.parkNanos(POLL_BATCH.toNanos());
        }
    }

    private Optional<String> openBatch() {
        return jdbc.sql("""
                        SELECT virtualtransaction FROM pg_locks
                        WHERE locktype = 'advisory' AND granted AND objsubid = 1
                          AND (classid::bigint << 32 | objid::bigint) = :lock
                          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""").param("lock", SEQUENCER_LOCK).query(String.class).optional();
    }

    /** The position of an event; empty while it has none, and for an event nobody knows. */
    public OptionalLong of(UUID eventId) {
        return jdbc.sql("SELECT position FROM ledger.entry JOIN ledger.event USING (seq) WHERE event_id = :id")
                .param("id", eventId)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Whether the views have passed {@code position} within {@code limit}. */
    public boolean awaitProjected(long position, Duration limit) throws InterruptedException {
        return await(() -> projected() >= position ? Optional.of(true) : Optional.empty(), limit)
                .isPresent();
    }

    /** The position of an event once the views have passed it; empty when that takes longer than {@code limit}. */
    public OptionalLong awaitProjected(UUID eventId, Duration limit) throws InterruptedException {
        return await(
                        () -> {
                            var position = of(eventId);
                            return position.isPresent() && projected() >= position.getAsLong()
                                    ? Optional.of(position)
                                    : Optional.empty();
                        },
                        limit)
                .orElseGet(OptionalLong::empty);
    }

    /** For how long the oldest entry the views do not have has been there; zero when they have all. */
    public Duration lag() {
        return jdbc.sql("SELECT sequenced_at FROM ledger.entry WHERE position = :next")
                .param("next", projected() + 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> Duration.between(since.toInstant(), clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private <T> Optional<T> await(Supplier<Optional<T>> look, Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var seen = signal.rings();
            var found = look.get();
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (found.isPresent() || !left.isPositive()) {
                return found;
            }
            signal.awaitAfter(seen, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
        }
    }
}

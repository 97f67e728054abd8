package dk.sambog.query.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes whoever waits for something new: entries were sequenced, or a projector moved on. It only ever saves waiting: a
 * lost notification costs one poll interval, so callers look again by themselves.
 */
public final class FeedSignal implements SmartLifecycle {
    /** The sequencer notifies here once per batch. */
    static final String SEQUENCED = "ledger_entry";
    /** Projectors notify here once per page. */
    public static final String PROJECTED = "query_projected";

    private static final Logger LOG = LoggerFactory.getLogger(FeedSignal.class);

    private final DataSource source;
    private final Duration poll;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long rings;
    private volatile boolean running;
    private volatile Thread listener = Thread.currentThread();

    FeedSignal(DataSource source, Duration poll) {
        this.source = source;
        this.poll = poll;
    }

    /** How often the signal has rung; to be passed to {@link #awaitAfter}. */
    public long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the signal has rung more than {@code seen} times, at most {@code limit} and never longer than one poll. */
    public void awaitAfter(long seen, Duration limit) throws InterruptedException {
        var nanos = Math.min(limit.toNanos(), poll.toNanos());
        lock.lockInterruptibly();
        try {
            while (rings == seen && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofPlatform().daemon().name("feed-signal").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        listener.interrupt();
        try {
            listener.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the projectors, which wait on it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void listen() {
        while (running) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + SEQUENCED);
                statement.execute("LISTEN " + PROJECTED);
                var notifications = connection.unwrap(PGConnection.class);
                while (running) {
                    var received = notifications.getNotifications((int) poll.toMillis());
                    if (received != null && received.length > 0) {
                        ring();
                    }
                }
                statement.execute("UNLISTEN *");
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("Listening for entries failed, polling goes on: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void ring() {
        lock.lock();
        try {
            rings++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(poll.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dk.sambog.query.generation.projector;

import dk.sambog.query.feed.FeedSignal;
import dk.sambog.query.feed.UnreadableEntry;
import dk.sambog.query.generation.ProjectionFailed;
import dk.sambog.query.generation.projector.ProjectorState.Activity;
import dk.sambog.query.generation.shape.Retirement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fills a generation and keeps it up to date: single-threaded, in total order, one at a time in the whole installation.
 * What it cannot take in stops it, and nothing is ever skipped.
 *
 * <p>Axon's own processors reach 13 to 33 thousand events a second on two cores; a rebuild needs more.
 */
public final class Projector implements EventProcessor, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** So long entries gather once there are some: a page of one costs nearly as much as a page of a hundred. */
    private static final Duration GATHER = Duration.ofMillis(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final PageWork work;
    private final Retirement retirement;
    private final FeedSignal signal;
    private volatile ProjectorState state = ProjectorState.NOT_STARTED;
    private volatile boolean wanted;
    private volatile Thread thread = Thread.currentThread();

    Projector(PageWork work, Retirement retirement, FeedSignal signal) {
        this.work = work;
        this.retirement = retirement;
        this.signal = signal;
    }

    public ProjectorState state() {
        return state;
    }

    @Override
    public String getName() {
        return "projector";
    }

    @Override
    public synchronized void start() {
        if (!wanted) {
            wanted = true;
            thread = Thread.ofPlatform().name(getName()).start(this::run);
        }
    }

    @Override
    public void stop() {
        shutDown();
    }

    @Override
    public synchronized void shutDown() {
        if (!wanted) {
            return;
        }
        wanted = false;
        thread.interrupt();
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return wanted && !isError();
    }

    @Override
    public boolean isError() {
        return state.activity() == Activity.FAILED;
    }

    /** After the signal it waits on, before the web server: the first answers find the views on their way. */
    @Override
    public int getPhase() {
        return 100;
    }

    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return List.of();
    }

    /** Projections take pages, not messages: there is nothing to intercept. */
    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        throw new UnsupportedOperationException("The projector hands over pages, not messages");
    }

    private void run() {
        while (wanted) {
            var seen = signal.rings();
            try {
                var done = work.next(state);
                state = done;
                if (done.activity() == Activity.SUPERSEDED) {
                    LOG.info("Generation {} is no longer the one to keep", done.generation());
                    return;
                }
                if (!work.hasMore()) {
                    retirement.sweep();
                    signal.awaitAfter(seen, PAUSE);
                    Thread.sleep(GATHER);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (UnreadableEntry | ProjectionFailed e) {
                fail(e);
                return;
            } catch (SQLException e) {
                if (!wanted) {
                    break;
                }
                if (!Retriable.isRetriable(e)) {
                    fail(e);
                    return;
                }
                retryAfterPause(e);
            } catch (RuntimeException | Error e) {
                fail(e);
                return;
            }
        }
        state = state.with(Activity.STOPPED, null);
    }

    private void fail(Throwable cause) {
        state = state.with(Activity.FAILED, cause.getMessage());
        LOG.error("The projector stopped, views stay as of position {}", state.position(), cause);
    }

    private void retryAfterPause(SQLException cause) {
        state = state.with(Activity.RETRYING, cause.getMessage());
        LOG.warn("The projector tries again from position {}: {}", state.position(), cause.getMessage());
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dk.sambog.command.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests that arrive while others are being done share one transaction (group commit). Whoever finds a lane free leads:
 * it does all that waits, on its own thread, and the others wake to their outcomes. Nobody waits for company: on a quiet
 * machine every request is alone.
 *
 * <p>A group stands or falls as one, and tells nobody why it fell: each of its requests is then done alone, by its own
 * thread, as if there had been no group.
 *
 * @param <W> what is wanted
 * @param <R> what came of it
 */
final class SharedTransactions<W, R> {
    /** One does while the other is done by the database. */
    static final int LANES = 2;

    private static final int MOST = 32;

    private enum State {
        WAITING,
        TAKEN,
        DONE,
        FELL
    }

    private final class Seat {
        private final W wanted;
        private final Thread thread = Thread.currentThread();
        private @Nullable R outcome;
        private @Nullable RuntimeException refusal;
        private volatile State state = State.WAITING;

        Seat(W wanted) {
            this.wanted = wanted;
        }

        void leave(State how) {
            state = how;
            if (thread != Thread.currentThread()) {
                LockSupport.unpark(thread);
            }
        }
    }

    private final Function<List<W>, List<R>> together;
    private final Function<W, R> alone;
    private final long patienceNanos;
    private final Queue<Seat> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore lanes = new Semaphore(LANES);
    private final AtomicLong lastEnded = new AtomicLong(System.nanoTime());
    /** Groups shrink while they fall and grow again while they stand, so that refusals cost others little. */
    private final AtomicInteger size = new AtomicInteger(MOST);

    /**
     * @param together does all of them, or none and throws
     * @param alone does one
     * @param patience when no group has ended for so long the lanes wait for somebody's locks, and others do not wait with
     *     them
     */
    SharedTransactions(Function<List<W>, List<R>> together, Function<W, R> alone, Duration patience) {
        this.together = together;
        this.alone = alone;
        this.patienceNanos = patience.toNanos();
    }

    /** How many wait for a lane, roughly. */
    int waiting() {
        return waiting.size();
    }

    /** Does what is wanted, in company or alone; throws what doing it alone throws. */
    R run(W wanted) {
        var seat = new Seat(wanted);
        waiting.add(seat);
        var interrupted = false;
        while (seat.state == State.WAITING || seat.state == State.TAKEN) {
            if (seat.state == State.WAITING && lanes.tryAcquire()) {
                try {
                    lead();
                } finally {
                    lanes.release();
                    wakeNext();
                }
            } else if (seat.state == State.WAITING && System.nanoTime() - lastEnded.get() > patienceNanos) {
                lead();
            } else {
                LockSupport.parkNanos(this, patienceNanos);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (seat.refusal != null) {
            throw seat.refusal;
        }
        return seat.outcome == null ? alone.apply(wanted) : seat.outcome;
    }

    private void lead() {
        var most = size.get();
        var group = new ArrayList<Seat>();
        while (group.size() < most) {
            var seat = waiting.poll();
            if (seat == null) {
                break;
            }
            seat.state = State.TAKEN;
            group.add(seat);
        }
        if (group.size() == 1) {
            leadOne(group.getFirst());
        } else if (!group.isEmpty()) {
            lead(group, most);
        }
        lastEnded.set(System.nanoTime());
    }

    private void leadOne(Seat seat) {
        try {
            seat.outcome = alone.apply(seat.wanted);
        } catch (RuntimeException refusal) {
            seat.refusal = refusal;
        } finally {
            seat.leave(State.DONE);
        }
    }

    private void lead(List<Seat> group, int most) {
        var stands = false;
        try {
            var outcomes =
                    together.apply(group.stream().map(seat -> seat.wanted).toList());
            for (var number = 0; number < group.size(); number++) {
                group.get(number).outcome = outcomes.get(number);
            }
            stands = true;
        } catch (RuntimeException fell) {
            // Its reason may be another's: alone each meets its own.
        } finally {
            size.set(stands ? Math.min(MOST, most + 1) : Math.max(1, most / 2));
            for (var seat : group) {
                seat.leave(stands ? State.DONE : State.FELL);
            }
        }
    }

    private void wakeNext() {
        var next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }
}

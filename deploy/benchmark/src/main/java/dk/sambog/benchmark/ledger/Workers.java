package dk.sambog.benchmark.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that do the same thing over and over, side by side. */
public final class Workers implements AutoCloseable {
    /** What each of them does; {@code worker} is from 0. */
    @FunctionalInterface
    public interface Work {
        void once(int worker) throws Exception;
    }

    /** What they did. */
    public record Done(long times, Duration in) {
        public double perSecond() {
            return times * 1e9 / in.toNanos();
        }
    }

    private final int number;
    private final ExecutorService threads;

    public Workers(int number) {
        this.number = number;
        this.threads = Executors.newFixedThreadPool(
                number, Thread.ofPlatform().daemon().name("load-", 0).factory());
    }

    public int number() {
        return number;
    }

    /** Does {@code work} over and over for {@code time}; what is begun by then is finished and counted. */
    public Done during(Duration time, Work work) {
        var until = System.nanoTime() + time.toNanos();
        return all(worker -> {
            var times = 0L;
            while (System.nanoTime() < until) {
                work.once(worker);
                times++;
            }
            return times;
        });
    }

    /** Does {@code work} {@code times} times by each worker. */
    public Done times(long times, Work work) {
        return all(worker -> {
            for (var time = 0L; time < times; time++) {
                work.once(worker);
            }
            return times;
        });
    }

    private interface Share {
        long done(int worker) throws Exception;
    }

    private Done all(Share share) {
        var tasks = new ArrayList<Callable<Long>>();
        for (var worker = 0; worker < number; worker++) {
            var who = worker;
            tasks.add(() -> share.done(who));
        }
        var began = System.nanoTime();
        var times = sum(tasks);
        return new Done(times, Duration.ofNanos(System.nanoTime() - began));
    }

    private long sum(List<Callable<Long>> tasks) {
        try {
            var sum = 0L;
            for (var share : threads.invokeAll(tasks)) {
                sum += share.get();
            }
            return sum;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load broke off: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

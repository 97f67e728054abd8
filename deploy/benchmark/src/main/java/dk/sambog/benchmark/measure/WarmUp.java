package dk.sambog.benchmark.measure;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Load before anything is measured, until the JVM's compiler has done most of its work. Between slices the load rests until
 * what the compiler has in hand is done: under load it gets so little of the CPUs that it would lag behind for minutes.
 */
final class WarmUp {
    /** Some seconds of load; answers how much was done, for the line of progress. */
    interface Slice {
        String run() throws Exception;
    }

    private static final int MOST_SLICES = 30;
    private static final int LEAST_SLICES = 3;
    /** Time of all compiler threads together, as a part of one CPU's. */
    private static final double SETTLED = 0.15;

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private WarmUp() {}

    static void with(Bench bench, Slice slice) throws Exception {
        for (var number = 1; number <= Math.min(MOST_SLICES, 6 * bench.size().rounds()); number++) {
            var before = compiling();
            var from = System.nanoTime();
            var done = slice.run();
            var part = (compiling() - before)
                    / (double) Duration.ofNanos(System.nanoTime() - from).toMillis();
            var rested = rest();
            bench.say(
                    "  warming up: %s, %.0f %% of a CPU compiling, and %,d ms after it",
                    done, part * 100, rested.toMillis());
            if (number >= LEAST_SLICES && part < SETTLED) {
                return;
            }
        }
    }

    /** Waits until the compiler has nothing much to do; answers how long that took. */
    private static Duration rest() throws InterruptedException {
        var from = System.nanoTime();
        for (var before = compiling(); ; ) {
            Thread.sleep(LOOK);
            var now = compiling();
            var rested = Duration.ofNanos(System.nanoTime() - from);
            if (now - before < LOOK.toMillis() * SETTLED || rested.compareTo(LONGEST_REST) > 0) {
                return rested;
            }
            before = now;
        }
    }

    private static long compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}

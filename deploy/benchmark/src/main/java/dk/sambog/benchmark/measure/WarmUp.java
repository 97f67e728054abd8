package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Workers;
import java.lang.management.ManagementFactory;

/** Load before anything is measured, until the JVM's compiler has done most of its work. */
final class WarmUp {
    private static final int MOST_SLICES = 12;
    private static final int LEAST_SLICES = 3;
    /** Time of all compiler threads together, as a part of one CPU's. */
    private static final double SETTLED = 0.15;

    private WarmUp() {}

    static void with(Workers workers, Bench bench, Workers.Work work) {
        var slice = bench.size().slice();
        for (var number = 1; number <= Math.min(MOST_SLICES, 3 * bench.size().rounds()); number++) {
            var before = compiling();
            var done = workers.during(slice, work);
            var part = (compiling() - before) / (double) slice.toMillis();
            bench.say("  warming up: %,.0f a second, %.0f %% of a CPU compiling", done.perSecond(), part * 100);
            if (number >= LEAST_SLICES && part < SETTLED) {
                return;
            }
        }
    }

    private static long compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}

package dk.sambog.query.generation.projector;

import dk.sambog.query.generation.Positions;
import dk.sambog.query.generation.projector.ProjectorState.Activity;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The figures of a projector; docs/metrics.md says what each means. */
final class ProjectorMetrics {
    private static final String[] TAGS = {"processor", "projector"};

    private final MeterRegistry registry;
    private final DistributionSummary batchSize;
    private final Timer pageTime;

    ProjectorMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batchSize = DistributionSummary.builder("sambog.projector.batch.size")
                .tags(TAGS)
                .baseUnit("events")
                .register(registry);
        this.pageTime = Timer.builder("sambog.projector.page.time").tags(TAGS).register(registry);
    }

    /** Begins to time a page; to be run when its rows are written. */
    Runnable page(int size) {
        var sample = Timer.start(registry);
        return () -> {
            sample.stop(pageTime);
            batchSize.record(size);
        };
    }

    /** Held strongly: to the registry a lambda that nobody else holds is soon garbage, and its gauge no number. */
    void watch(Supplier<ProjectorState> state, Positions positions) {
        Gauge.builder(
                        "sambog.projector.position",
                        state,
                        current -> current.get().position())
                .tags(TAGS)
                .strongReference(true)
                .register(registry);
        Gauge.builder("sambog.projector.alarm", state, current -> current.get().activity() == Activity.FAILED ? 1 : 0)
                .tags(TAGS)
                .strongReference(true)
                .register(registry);
        TimeGauge.builder(
                        "sambog.feed.lag",
                        positions,
                        TimeUnit.MILLISECONDS,
                        lag -> lag.lag().toMillis())
                .tags(TAGS)
                .strongReference(true)
                .register(registry);
    }
}

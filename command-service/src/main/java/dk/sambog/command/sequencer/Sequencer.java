package dk.sambog.command.sequencer;

import dk.sambog.command.sequencer.EntryTable.Pending;
import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drains what is committed and gives it positions, one batch per transaction. The lock, the work and the fence (the primary
 * key on position) are in the same transaction, so a sequencer that was frozen can do no harm when it wakes.
 */
public final class Sequencer {
    /** What one attempt came to. */
    public enum Outcome {
        /** Another sequencer is at work. */
        STANDING_BY,
        NOTHING_TO_DO,
        SEQUENCED
    }

    private final EntryTable table;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final DistributionSummary batchSize;
    private final Timer batchTime;
    private final Timer lag;
    private volatile @Nullable String alarm;

    Sequencer(EntryTable table, TransactionTemplate transactions, Clock clock, MeterRegistry metrics) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        this.batchSize = DistributionSummary.builder("sambog.sequencer.batch.size")
                .description("Events given a position in one transaction")
                .register(metrics);
        this.batchTime = Timer.builder("sambog.sequencer.batch.time")
                .description("From draining to committed positions")
                .register(metrics);
        this.lag = Timer.builder("sambog.sequencer.lag")
                .description("From recorded to sequenced, oldest event of each batch")
                .register(metrics);
        Gauge.builder("sambog.sequencer.alarm", this, sequencer -> sequencer.alarm == null ? 0 : 1)
                .description("1 when the sequencer has stopped rather than break the order")
                .register(metrics);
    }

    /** Why it has stopped, or null when it has not. */
    public @Nullable String alarm() {
        return alarm;
    }

    /** Sequences everything that is visible now. Stops for good, with an alarm, when an order would be broken. */
    public Outcome runOnce() {
        if (alarm != null) {
            throw new IllegalStateException(alarm);
        }
        var started = System.nanoTime();
        var drained = new ArrayList<Pending>();
        var outcome = transactions.execute(status -> {
            if (!table.tryLock()) {
                return Outcome.STANDING_BY;
            }
            drained.addAll(table.drain());
            if (drained.isEmpty()) {
                return Outcome.NOTHING_TO_DO;
            }
            sequence(drained);
            return Outcome.SEQUENCED;
        });
        if (outcome == Outcome.SEQUENCED) {
            batchTime.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            batchSize.record(drained.size());
            var oldest = drained.getFirst().leaf().recordedAt();
            lag.record(Math.max(0, oldest.until(clock.instant(), ChronoUnit.NANOS)), TimeUnit.NANOSECONDS);
        }
        return outcome;
    }

    private void sequence(List<Pending> drained) {
        requireOrder(drained);
        var head = table.head();
        var first = head.map(last -> last.position() + 1).orElse(0L);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sequencedAt = head.map(last -> later(last.sequencedAt(), now)).orElse(now);
        table.add(first, sequencedAt, drained);
    }

    private void requireOrder(List<Pending> drained) {
        var lastVersions = new HashMap<StreamId, Long>();
        var firsts = new ArrayList<EntryLeaf>();
        for (var pending : drained) {
            var leaf = pending.leaf();
            var before = lastVersions.put(leaf.stream(), leaf.version());
            if (before == null) {
                if (leaf.version() > 0) {
                    firsts.add(leaf);
                }
            } else if (leaf.version() != before + 1) {
                stop(leaf.stream() + " " + leaf.version());
            }
        }
        table.findOrphan(firsts).ifPresent(this::stop);
    }

    private void stop(String event) {
        alarm = "The sequencer stopped: " + event + " would stand before the event that precedes it in its stream";
        throw new IllegalStateException(alarm);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

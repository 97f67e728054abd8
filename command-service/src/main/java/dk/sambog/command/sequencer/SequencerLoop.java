package dk.sambog.command.sequencer;

import dk.sambog.command.sequencer.Sequencer.Outcome;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the sequencer on a thread of its own: at once while there is work, some milliseconds apart when there is none. */
final class SequencerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    /** So long events gather: a batch of one costs as much as a batch of a hundred. */
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(4);

    private static final Duration SHORTEST_IDLE = BETWEEN_BATCHES;
    private static final Duration LONGEST_IDLE = Duration.ofMillis(32);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_VACUUMS = Duration.ofSeconds(1);

    private final Sequencer sequencer;
    private final EntryTable table;
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private long vacuumedAt;

    SequencerLoop(Sequencer sequencer, EntryTable table) {
        this.sequencer = sequencer;
        this.table = table;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("sequencer").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        var ending = thread;
        if (ending != null) {
            LockSupport.unpark(ending);
            try {
                ending.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        var worked = false;
        var idle = SHORTEST_IDLE;
        while (running && sequencer.alarm() == null) {
            try {
                var outcome = sequencer.runOnce();
                worked |= outcome == Outcome.SEQUENCED;
                if (worked && System.nanoTime() - vacuumedAt > BETWEEN_VACUUMS.toNanos()) {
                    table.vacuum();
                    vacuumedAt = System.nanoTime();
                    worked = false;
                }
                // Looking costs a transaction: the longer nothing comes, the longer it may wait.
                switch (outcome) {
                    case SEQUENCED -> {
                        idle = SHORTEST_IDLE;
                        pause(BETWEEN_BATCHES);
                    }
                    case NOTHING_TO_DO -> {
                        pause(idle);
                        idle = idle.compareTo(LONGEST_IDLE) < 0 ? idle.multipliedBy(2) : LONGEST_IDLE;
                    }
                    case STANDING_BY -> pause(STANDBY);
                }
            } catch (RuntimeException failure) {
                LOG.error("The sequencer could not finish a batch; nothing of it was kept", failure);
                pause(AFTER_A_FAULT);
            }
        }
    }

    private void pause(Duration duration) {
        if (running && duration.isPositive()) {
            LockSupport.parkNanos(duration.toNanos());
        }
    }
}

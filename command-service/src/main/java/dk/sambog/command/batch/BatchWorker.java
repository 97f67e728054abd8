package dk.sambog.command.batch;

import dk.sambog.command.batch.table.BatchTable;
import dk.sambog.command.batch.table.BatchTable.Batch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off the batches that are too long to be answered at once, on a few threads: more connections than about twice the
 * cores only slow the sequencer. Backs off while its backlog is long.
 */
@Component
class BatchWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final BatchTable table;
    private final BatchRun run;
    private final Backlog backlog;
    private final int threads;
    private final Semaphore news = new Semaphore(0);
    // A fault that is not the line's (the database went away) must not be met again at full speed.
    private final Set<UUID> resting = ConcurrentHashMap.newKeySet();
    private final List<Thread> working = new ArrayList<>();
    private volatile boolean running;

    BatchWorker(BatchTable table, BatchRun run, Backlog backlog, @Value("${sambog.batch.threads:4}") int threads) {
        this.table = table;
        this.run = run;
        this.backlog = backlog;
        this.threads = threads;
    }

    /** There is something to do. */
    void wake() {
        news.release(threads);
    }

    @Override
    public void start() {
        running = true;
        for (var number = 1; number <= threads; number++) {
            working.add(Thread.ofPlatform().daemon().name("batch-" + number).start(this::loop));
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        for (var thread : working) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        working.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                resting.clear();
                for (var batch : table.undone()) {
                    workOff(batch);
                }
                if (news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.error("Batches cannot be worked off now; they wait", failure);
                pause();
            }
        }
    }

    private void workOff(Batch batch) {
        try {
            while (running && !resting.contains(batch.id()) && run.next(batch)) {
                backlog.waitWhileLong();
            }
        } catch (RuntimeException failure) {
            resting.add(batch.id());
            LOG.error("Batch {} cannot go on now; it is tried again", batch.id(), failure);
            pause();
        }
    }

    private void pause() {
        try {
            news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dk.sambog.command.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets {@link Vacuum} do what is left to do: what a table was too busy for, and what a killed process did not come to. */
@Component
class Sweeper implements SmartLifecycle {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Vacuum vacuum;
    private final Semaphore ended = new Semaphore(0);
    private @Nullable Thread sweeping;

    Sweeper(Vacuum vacuum) {
        this.vacuum = vacuum;
    }

    @Override
    public synchronized void start() {
        ended.drainPermits();
        sweeping = Thread.ofPlatform().daemon().name("sweeper").start(this::loop);
    }

    @Override
    public synchronized void stop() {
        ended.release();
        if (sweeping != null) {
            try {
                sweeping.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sweeping = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return sweeping != null;
    }

    private void loop() {
        try {
            do {
                vacuum.sweep();
            } while (!ended.tryAcquire(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

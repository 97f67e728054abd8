package dk.sambog.benchmark.ledger;

import dk.sambog.standalone.demo.Demo;
import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.process.Options;
import dk.sambog.standalone.process.Standalone;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/** A whole installation that runs in this process, as {@code ./sambog run} starts it, founded and ready for commands. */
public final class Ledger {
    private final Running running;
    private final Database database;

    private Ledger(Running running, Database database) {
        this.running = running;
        this.database = database;
    }

    /** Starts one in {@code folder}, which must be new; {@code cleanup} ends it, also when it is only half started. */
    public static Ledger start(Path folder, Clock clock, Cleanup cleanup) {
        var standalone = cleanup.add(new Standalone(_ -> {}));
        var started = standalone.start(Options.demoIn(folder));
        var identity = Objects.requireNonNull(started.identity(), "A demo brings its identity provider");
        new Demo(folder, started.running(), clock).found(identity, started.installationToken());
        return new Ledger(started.running(), Database.of(folder, started.running()));
    }

    public Running running() {
        return running;
    }

    public Database database() {
        return database;
    }
}

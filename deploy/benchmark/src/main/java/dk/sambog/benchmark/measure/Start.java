package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Commands;
import dk.sambog.benchmark.ledger.RunProcess;
import dk.sambog.benchmark.ledger.Stage;
import dk.sambog.benchmark.ledger.Workers;
import dk.sambog.benchmark.report.Figure;
import dk.sambog.benchmark.report.Numbers;
import java.io.IOException;
import java.util.List;

/** A start of everything in a process of its own, and the memory all of it takes. */
public final class Start implements Measurement {
    private static final double LONGEST_SECONDS = 20;
    private static final double MOST_MEBIBYTES = 1536;

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        try {
            var folder = bench.folder().resolve("run");
            bench.say("  first start, which makes the data folder");
            RunProcess.start(folder).close();
            bench.say("  second start, which counts");
            try (var run = RunProcess.start(folder)) {
                var idle = run.mebibytes();
                load(bench, run);
                var loaded = run.mebibytes();
                return List.of(
                        Figure.below(
                                "run, warm: ready after",
                                Numbers.inSeconds(run.readyAfter()),
                                LONGEST_SECONDS,
                                "s",
                                "from the start of the process until it says that it is up"),
                        Figure.below(
                                "memory of all its processes",
                                loaded,
                                MOST_MEBIBYTES,
                                "MiB",
                                "after " + bench.size().load().toSeconds() + " s of " + Bench.CLIENTS + " clients; "
                                        + Numbers.whole(idle) + " MiB when it was ready"));
            }
        } catch (IOException e) {
            return List.of(Figure.missing("run, warm", e.getMessage()));
        }
    }

    private static void load(Bench bench, RunProcess run) throws IOException {
        try (var workers = new Workers(Bench.CLIENTS);
                var commands = new Commands(Stage.set(run.running()), Bench.CLIENTS, "start")) {
            workers.during(bench.size().load(), commands::send);
        }
    }

    @Override
    public String how(Bench bench) {
        return "**Start and memory**: `./sambog run` on a data folder that was made before (built, unpacked, file cache"
                + " warm), from the start of its process until it says that it is up. Memory is the sum of the proportional"
                + " set sizes (PSS) of the Java process and of every PostgreSQL process, read after "
                + Bench.CLIENTS + " clients have sent it commands.";
    }
}

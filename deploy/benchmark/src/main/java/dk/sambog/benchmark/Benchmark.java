package dk.sambog.benchmark;

import dk.sambog.benchmark.ledger.Cleanup;
import dk.sambog.benchmark.ledger.Commands;
import dk.sambog.benchmark.ledger.Database;
import dk.sambog.benchmark.ledger.Ledger;
import dk.sambog.benchmark.ledger.PlainTables;
import dk.sambog.benchmark.ledger.RunProcess;
import dk.sambog.benchmark.ledger.Stage;
import dk.sambog.benchmark.measure.Bench;
import dk.sambog.benchmark.measure.Bulk;
import dk.sambog.benchmark.measure.Measurement;
import dk.sambog.benchmark.measure.Rebuild;
import dk.sambog.benchmark.measure.SingleCommands;
import dk.sambog.benchmark.measure.Size;
import dk.sambog.benchmark.measure.Start;
import dk.sambog.benchmark.measure.Visibility;
import dk.sambog.benchmark.report.Conditions;
import dk.sambog.benchmark.report.Report;
import dk.sambog.standalone.folder.Refused;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the measurements, one after the other, on a ledger of their own. */
@Command(
        name = "sambog bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Sambog against plain PostgreSQL, in turns on the same server, and prints the ratios.",
            "It uses a folder of its own and free ports, and leaves nothing behind. The short form takes about four minutes."
        })
public final class Benchmark implements Callable<Integer> {
    /** A measurement by the name it is asked for; a rebuild retires the views, so it comes after all that need them. */
    private enum Named {
        SINGLE(new SingleCommands()),
        VISIBLE(new Visibility()),
        BULK(new Bulk()),
        REBUILD(new Rebuild()),
        START(new Start());

        private final Measurement measurement;

        Named(Measurement measurement) {
            this.measurement = measurement;
        }
    }

    @Option(names = "--long", description = "Batches of 100,000 lines, a rebuild of 500,000 events: about 20 minutes.")
    private boolean isLong;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "Only these, by comma: single, visible, bulk, rebuild, start.")
    private @Nullable List<Named> only;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Seconds of each turn; batches and rebuilds grow with it (default: 4, with --long 20).")
    private @Nullable Integer seconds;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write what was found as Markdown.")
    private @Nullable Path report;

    @Option(names = "--jfr", paramLabel = "FILE", description = "Record the run with the JDK's flight recorder.")
    private @Nullable Path recording;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "Where the ledger's files are kept meanwhile (default: the system's folder of temporary files).")
    private @Nullable Path parent;

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, verb, parsed) -> {
                    verb.getErr()
                            .println("sambog bench: " + (failure instanceof Refused ? failure.getMessage() : failure));
                    if (!(failure instanceof Refused)) {
                        failure.printStackTrace(verb.getErr());
                    }
                    return failure instanceof Refused ? 2 : 1;
                });
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        try (var cleanup = new Cleanup()) {
            var folder = cleanup.add(TemporaryFolder.in(parent));
            cleanup.add(RunProcess::endAll);
            var found = recorded(() -> measure(folder, cleanup, out));
            out.println();
            out.print(found.text());
            out.flush();
            if (report != null) {
                Files.writeString(report, found.markdown());
            }
        }
        return 0;
    }

    private Report measure(TemporaryFolder folder, Cleanup cleanup, PrintWriter out) throws Exception {
        var conditions = Conditions.ofThisProcess();
        out.println("Starting a ledger in " + folder.path());
        out.flush();
        var ledger = Ledger.start(folder.path().resolve("ledger"), clock, cleanup);
        ledger.database().requireDurable();
        var bench = bench(ledger, folder, out);
        var findings = new Report(LocalDate.now(clock), conditionsOf(ledger, folder, bench, conditions));
        for (var named : Named.values()) {
            if (only == null || only.contains(named)) {
                out.println("Measuring " + named.name().toLowerCase(Locale.ROOT));
                out.flush();
                findings.add(named.measurement.measure(bench), named.measurement.how(bench));
            }
        }
        return findings;
    }

    /** With a few commands sent, so that there are rows to make the plain ones like. */
    private Bench bench(Ledger ledger, TemporaryFolder folder, PrintWriter out) throws Exception {
        var stage = Stage.set(ledger.running());
        try (var commands = new Commands(stage, 1, "first")) {
            for (var number = 0; number < Commands.PLEDGE_EVERY; number++) {
                commands.send(0);
            }
        }
        return new Bench(
                ledger,
                stage,
                PlainTables.like(ledger.database(), clock),
                Size.ofSeconds(seconds != null ? seconds : isLong ? Size.LONG_SECONDS : Size.SHORT_SECONDS),
                folder.path(),
                clock,
                line -> {
                    out.println(line);
                    out.flush();
                });
    }

    private static Conditions conditionsOf(Ledger ledger, TemporaryFolder folder, Bench bench, Conditions conditions)
            throws Exception {
        try (var connection = ledger.database().connect(Database.Login.SUPERUSER)) {
            return conditions
                    .and("PostgreSQL", Database.text(connection, "SHOW server_version") + ", on the same machine")
                    .and("Durability", "fsync, synchronous_commit and full_page_writes are on")
                    .and(
                            "Buffers",
                            Database.text(connection, "SHOW shared_buffers") + " shared, max_wal_size "
                                    + Database.text(connection, "SHOW max_wal_size"))
                    .and("Disk", Files.getFileStore(folder.path()).type())
                    .and("A contribution", bench.plain().bytesOfContribution());
        }
    }

    private Report recorded(Callable<Report> run) throws Exception {
        if (recording == null) {
            return run.call();
        }
        try (var flight = new Recording(Configuration.getConfiguration("profile"))) {
            flight.start();
            var found = run.call();
            flight.dump(recording);
            return found;
        }
    }
}

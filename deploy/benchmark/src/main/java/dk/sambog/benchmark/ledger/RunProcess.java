package dk.sambog.benchmark.ledger;

import dk.sambog.standalone.folder.Running;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** {@code ./sambog run} as a process of its own, on free ports. */
public final class RunProcess implements AutoCloseable {
    /** The last thing it says once it is up, and a demo founded. */
    private static final String UP = "Ctrl-C ends it.";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Process process;
    private final Path folder;
    private final Running running;
    private final Duration readyAfter;

    private RunProcess(Process process, Path folder, Running running, Duration readyAfter) {
        this.process = process;
        this.folder = folder;
        this.running = running;
        this.readyAfter = readyAfter;
    }

    /** Starts it on {@code folder} and waits until it answers. */
    public static RunProcess start(Path folder) throws IOException {
        var command = new ArrayList<>(launcher());
        command.addAll(List.of("run", "--data=" + folder, "--command-port=0", "--query-port=0", "--identity-port=0"));
        var began = System.nanoTime();
        var console = folder.resolveSibling("run.out");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        while (process.isAlive() && System.nanoTime() - began < LONGEST.toNanos()) {
            if (Files.readString(console).contains(UP)) {
                var readyAfter = Duration.ofNanos(System.nanoTime() - began);
                return new RunProcess(process, folder, Running.in(folder), readyAfter);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        process.destroy();
        throw new IOException("it did not start: " + String.join(" ", Files.readAllLines(console)));
    }

    /** Ends whatever was started here and still runs. */
    public static void endAll() {
        ProcessHandle.current().children().forEach(child -> {
            child.destroy();
            child.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        });
    }

    /** The launcher when there is one, which is how people start it; else what the launcher would start. */
    private static List<String> launcher() {
        var home = System.getProperty("sambog.home");
        var script = Path.of(home == null ? "" : home).resolve("sambog").toAbsolutePath();
        if (home != null && Files.isExecutable(script)) {
            return List.of(script.toString());
        }
        return List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "dk.sambog.standalone.Sambog");
    }

    public Running running() {
        return running;
    }

    /** From the start of the process until everything answered. */
    public Duration readyAfter() {
        return readyAfter;
    }

    /** Proportional set size of the Java process and of all of PostgreSQL's. */
    public double mebibytes() throws IOException {
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow(() -> new IOException("PostgreSQL's process is gone"));
        var kibibytes = 0L;
        var processes = Stream.of(process.toHandle(), postmaster)
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .distinct()
                .toList();
        for (var each : processes) {
            kibibytes += kibibytes(each.pid());
        }
        return kibibytes / 1024.0;
    }

    private static long kibibytes(long pid) throws IOException {
        var file = Path.of("/proc/" + pid + "/smaps_rollup");
        if (Files.notExists(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

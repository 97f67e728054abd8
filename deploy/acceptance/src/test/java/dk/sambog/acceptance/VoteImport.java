package dk.sambog.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code sambog import vote} as a process, into running services.
 *
 * @param operator on whose behalf {@code mette} imports
 * @param folder keeps what the process says
 */
record VoteImport(Installation installation, String operator, Path folder) {
    record Outcome(int exit, String said, Duration took) {}

    Outcome run(Path file) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var exit = start(file).waitFor();
        return new Outcome(exit, Files.readString(output()), Duration.ofNanos(System.nanoTime() - begun));
    }

    Process start(Path file) throws IOException {
        var process = ServiceProcess.java(
                ServiceProcess.jarOf("deploy/standalone"),
                "import",
                "vote",
                file.toString(),
                "--server",
                installation.command().url(),
                "--views",
                installation.query().url(),
                "--on-behalf-of",
                operator);
        process.environment()
                .put("SAMBOG_TOKEN", installation.issuer.token("mette", "ledger.read ledger.write finance.read"));
        return process.redirectOutput(output().toFile()).start();
    }

    private Path output() {
        return folder.resolve("output.txt");
    }
}

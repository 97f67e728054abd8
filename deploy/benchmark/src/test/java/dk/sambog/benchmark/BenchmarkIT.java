package dk.sambog.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkIT {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void prints_every_figure_with_its_conditions_and_leaves_nothing_behind() throws Exception {
        var report = folder.resolve("report.md");
        var files = folder.resolve("files");

        var exit = run("--seconds=1", "--report=" + report, "--folder=" + files);

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains(
                        "single commands over HTTP / INSERT + COMMIT",
                        "due -> visible in the views, p99",
                        "recorded -> visible in the views, p99",
                        "bulk through /batches / batched INSERT",
                        "backlog empty after the bulk",
                        "rebuild of postings and views",
                        "rebuild / reading the same feed",
                        "run, warm: ready after",
                        "memory of all its processes");
        assertThat(Files.readString(report))
                .contains("fsync, synchronous_commit and full_page_writes are on", "PostgreSQL: 18", "## How each was");
        try (Stream<Path> left = Files.list(files)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refuses_a_folder_that_is_kept_in_memory() {
        var memory = Path.of("/dev/shm");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(memory));

        var exit = run("--folder=" + memory);

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("--folder DIR");
    }

    @Test
    void refuses_a_figure_it_does_not_know() {
        assertThat(run("--only=everything")).isEqualTo(2);
        assertThat(err.toString()).contains("everything");
    }

    private int run(String... arguments) {
        return Benchmark.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

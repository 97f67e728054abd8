package dk.sambog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.standalone.folder.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sambog run --demo} on an empty folder, as a newcomer meets it, and what becomes of it when it ends. */
class NewcomerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path temporary;

    private static Path data;
    private static Path console;
    private static Process run;
    private static String hash = "";

    @BeforeAll
    static void start() throws IOException {
        data = temporary.resolve("data");
        launch();
    }

    @AfterAll
    static void end() throws InterruptedException {
        run.destroy();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_newcomer_gets_from_a_number_to_its_event_and_keeps_all_of_it_over_restarts() throws Exception {
        assertThat(console).content().contains("The story is told.", "Look at");
        var page = fromANumberToItsEvent();

        interrupt();
        launch();

        assertThat(console).content().contains("The story is already there.");
        assertThat(get(page.getPath(), page.getRawQuery())).contains(hashOn(page));

        var children = run.descendants().toList();
        run.destroyForcibly().waitFor();
        launch();

        assertThat(console).content().contains("The story is already there.");
        assertThat(get(page.getPath(), page.getRawQuery())).contains(hashOn(page));
        assertThat(children).as("left over from the killed run").allMatch(Processes::isGone);
    }

    /** Follows the links a person would: the projects, one project, a number, its trail, an event. */
    private static URI fromANumberToItsEvent() throws IOException {
        var project = link(get("/", null), "/projects/[0-9a-f-]+");
        var number = link(get(project.getPath(), null), "/projects/[^\"]*/trail[^\"]*");
        var event = link(get(number.getPath(), number.getRawQuery()), "/events/[0-9a-f-]+[^\"]*");
        assertThat(get(event.getPath(), event.getRawQuery())).contains(hashOn(event));
        return event;
    }

    /** What stood on the page of an event when it was first seen: its leaf hash, 64 hex digits. */
    private static String hashOn(URI event) throws IOException {
        if (hash.isEmpty()) {
            var found = Pattern.compile("\\b[0-9a-f]{64}\\b").matcher(get(event.getPath(), event.getRawQuery()));
            assertThat(found.find()).as("a hash on %s", event).isTrue();
            hash = found.group();
        }
        return hash;
    }

    private static URI link(String page, String pattern) {
        var found = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page);
        assertThat(found.find()).as("a link to %s on %s", pattern, page).isTrue();
        return URI.create(found.group(1).replace("&amp;", "&"));
    }

    private static String get(String path, @Nullable String query) throws IOException {
        var address = Running.in(data).queryUrl() + path + (query == null ? "" : "?" + query);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Ctrl-C: everything that was started ends with it. */
    private static void interrupt() throws InterruptedException {
        var family = run.descendants().toList();
        var postmaster = postmaster();
        Processes.interrupt(run.toHandle());

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(family).allMatch(Processes::isGone);
        assertThat(postmaster).matches(Processes::isGone);
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("running.json")).doesNotExist();
    }

    private static ProcessHandle postmaster() {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void launch() throws IOException {
        console = Files.createTempFile(temporary, "console", ".txt");
        var arguments = List.of(
                "run",
                "--demo",
                "--data",
                data.toString(),
                "--command-port",
                "0",
                "--query-port",
                "0",
                "--identity-port",
                "0");
        run = ServiceProcess.java(ServiceProcess.jarOf("deploy/standalone"), arguments.toArray(String[]::new))
                .redirectOutput(console.toFile())
                .start();
        await().atMost(PATIENCE)
                .until(() -> !run.isAlive() || Files.readString(console).contains("Look at"));
        assertThat(run.isAlive()).as(Files.readString(console)).isTrue();
    }
}

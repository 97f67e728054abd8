package dk.sambog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.standalone.folder.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as the launcher starts it: one process per run, one demo folder. What ends the run comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path temporary;

    private static Path data = Path.of("");
    private static Process run;
    private static Path console = Path.of("");

    private record Outcome(int exit, String console) {}

    @BeforeAll
    static void start() throws IOException {
        data = temporary.resolve("data folder");
        launch();
    }

    @AfterAll
    static void end() throws InterruptedException {
        run.destroy();
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Order(1)
    void tells_where_everything_is() {
        var running = Running.in(data);

        assertThat(console)
                .content()
                .contains("Sambog is up", "is a DEMO", running.commandUrl(), running.queryUrl(), running.issuer())
                .contains("localhost:" + running.postgresPort());
    }

    /** Only a process that is no test's shows it: the framework reports nothing from tests anyway. */
    @Test
    @Order(1)
    void it_calls_no_one() {
        assertThat(data.resolve("logs/sambog.log"))
                .content()
                .contains("You have opted out of the AxonIQ UpdateChecker")
                .doesNotContain("will be checked for updates");
    }

    @Test
    @Order(1)
    void the_token_of_a_demo_user_is_taken_by_both_services() throws Exception {
        var token = sambog("token", "mette", "--data", data.toString());
        assertThat(token.exit).as(token.console).isZero();
        var running = Running.in(data);

        assertThat(get(running.commandUrl() + "/api/v1/me", token.console.strip()))
                .isEqualTo(200);
        assertThat(get(running.queryUrl() + "/api/v1/events", token.console.strip()))
                .isEqualTo(200);
        assertThat(get(running.commandUrl() + "/api/v1/me", "no-token")).isEqualTo(401);
    }

    @Test
    @Order(1)
    void a_second_run_on_the_folder_is_refused_and_harms_nothing() throws Exception {
        var second = sambog("run", "--data", data.toString(), "--command-port", "0", "--query-port", "0");

        assertThat(second.exit).isEqualTo(2);
        assertThat(second.console)
                .contains("is in use by a running sambog (process " + run.pid() + ")")
                .hasLineCount(1);
        assertThat(get(Running.in(data).commandUrl() + "/problems/not-found", ""))
                .isLessThan(500);
    }

    @Test
    @Order(1)
    void a_busy_port_is_named_and_nothing_is_begun() throws Exception {
        var busy = URI.create(Running.in(data).commandUrl()).getPort();
        var fresh = temporary.resolve("fresh");

        var outcome = sambog(
                "run",
                "--data",
                fresh.toString(),
                "--command-port",
                "" + busy,
                "--query-port",
                "0",
                "--identity-port",
                "0");

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.console)
                .contains("Port " + busy + " is busy", "--command-port")
                .hasLineCount(1);
        assertThat(fresh.resolve("installation.json")).doesNotExist();
        assertThat(fresh.resolve("postgres")).doesNotExist();
    }

    @Test
    @Order(1)
    void the_story_is_told_once_on_the_days_it_happened() throws Exception {
        var told = sambog("demo", "--data", data.toString());
        assertThat(told.exit).as(told.console).isZero();
        assertThat(told.console).contains("The story is told.");
        var token = sambog("token", "rikke", "--data", data.toString()).console.strip();
        var events = Running.in(data).queryUrl() + "/api/v1/events?limit=1000";
        var before = body(events, token);

        var again = sambog("demo", "--data", data.toString());

        assertThat(again.exit).isZero();
        assertThat(again.console).contains("The story is already there.");
        var rows = before.path("rows");
        assertThat(body(events, token).path("rows")).isEqualTo(rows);
        for (var row : rows) {
            var recorded = Instant.parse(row.path("recordedAt").asString());
            var sequenced = Instant.parse(row.path("sequencedAt").asString());
            assertThat(Duration.between(recorded, sequenced)).as("%s", row).isLessThan(Duration.ofHours(1));
        }
        assertThat(Instant.parse(rows.path(0).path("recordedAt").asString()))
                .isBefore(Instant.now().minus(Duration.ofDays(700)));
    }

    @Test
    @Order(2)
    void after_a_kill_the_next_run_ends_what_was_left_and_has_everything() throws Exception {
        var cast = Files.readString(data.resolve("demo-cast.json"));
        var issuer = Running.in(data).issuer();
        run.destroyForcibly().waitFor();

        launch();

        assertThat(Running.in(data).issuer()).isEqualTo(issuer);
        assertThat(data.resolve("demo-cast.json")).hasContent(cast);
        var token = sambog("token", "mette", "--data", data.toString()).console.strip();
        assertThat(get(Running.in(data).commandUrl() + "/api/v1/me", token)).isEqualTo(200);
    }

    @Test
    @Order(3)
    void a_signal_ends_everything_from_the_top_down() throws Exception {
        run.destroy();

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(console)
                .content()
                .containsSubsequence(
                        "Ending the query-service",
                        "Ending the command-service",
                        "Ending the demo's identity provider",
                        "Ending PostgreSQL")
                .doesNotContain("Not ended as it should");
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("running.json")).doesNotExist();
    }

    @Test
    @Order(4)
    void a_demo_is_not_opened_as_real() throws Exception {
        var outcome = sambog("run", "--data", data.toString(), "--issuer", "https://login.example.dk");

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.console).contains("is a demo and stays one").hasLineCount(1);
    }

    @Test
    @Order(5)
    void a_real_folder_without_a_key_for_its_vault_is_refused_in_a_sentence() throws Exception {
        var outcome =
                sambog("run", "--data", temporary.resolve("real").toString(), "--issuer", "https://login.example.dk");

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.console).contains("needs a key for its vault").hasLineCount(1);
    }

    private static void launch() throws IOException {
        console = Files.createTempFile(temporary, "console", ".txt");
        run = process(
                        console,
                        "run",
                        "--data",
                        data.toString(),
                        "--command-port",
                        "0",
                        "--query-port",
                        "0",
                        "--identity-port",
                        "0")
                .start();
        await().atMost(PATIENCE)
                .until(() -> !run.isAlive() || Files.readString(console).contains("Ctrl-C ends it"));
        assertThat(run.isAlive()).as(Files.readString(console)).isTrue();
    }

    private static Outcome sambog(String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(temporary, "output", ".txt");
        var exit = process(output, arguments).start().waitFor();
        return new Outcome(exit, Files.readString(output));
    }

    private static ProcessBuilder process(Path output, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int get(String url, String token) throws IOException, InterruptedException {
        return ask(url, token).statusCode();
    }

    private static JsonNode body(String url, String token) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(ask(url, token).body());
    }

    private static HttpResponse<String> ask(String url, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}

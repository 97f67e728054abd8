package dk.sambog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.standalone.folder.Running;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The jar as the launcher starts it: one process per run, one demo folder. What ends the run comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path temporary;

    private static Path data = Path.of("");
    private static SambogJar jar;
    private static Process run;
    private static Path console = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        jar = new SambogJar(temporary);
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
        var token = jar.run("token", "mette", "--data", data.toString());
        assertThat(token.exit()).as(token.console()).isZero();
        var running = Running.in(data);

        assertThat(Asked.get(
                        running.commandUrl() + "/api/v1/me", token.console().strip()))
                .isEqualTo(200);
        assertThat(Asked.get(
                        running.queryUrl() + "/api/v1/events", token.console().strip()))
                .isEqualTo(200);
        assertThat(Asked.get(running.commandUrl() + "/api/v1/me", "no-token")).isEqualTo(401);
    }

    @Test
    @Order(1)
    void a_second_run_on_the_folder_is_refused_and_harms_nothing() throws Exception {
        var second = jar.run("run", "--data", data.toString(), "--command-port", "0", "--query-port", "0");

        assertThat(second.exit()).isEqualTo(2);
        assertThat(second.console())
                .contains("is in use by a running sambog (process " + run.pid() + ")")
                .hasLineCount(1);
        assertThat(Asked.get(Running.in(data).commandUrl() + "/problems/not-found", ""))
                .isLessThan(500);
    }

    @Test
    @Order(1)
    void a_busy_port_is_named_and_nothing_is_begun() throws Exception {
        var busy = URI.create(Running.in(data).commandUrl()).getPort();
        var fresh = temporary.resolve("fresh");

        var outcome = jar.run(
                "run",
                "--data",
                fresh.toString(),
                "--command-port",
                "" + busy,
                "--query-port",
                "0",
                "--identity-port",
                "0");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.console())
                .contains("Port " + busy + " is busy", "--command-port")
                .hasLineCount(1);
        assertThat(fresh.resolve("installation.json")).doesNotExist();
        assertThat(fresh.resolve("postgres")).doesNotExist();
    }

    @Test
    @Order(1)
    void the_story_is_told_once_on_the_days_it_happened() throws Exception {
        var told = jar.run("demo", "--data", data.toString());
        assertThat(told.exit()).as(told.console()).isZero();
        assertThat(told.console()).contains("The story is told.");
        var token =
                jar.run("token", "rikke", "--data", data.toString()).console().strip();
        var events = Running.in(data).queryUrl() + "/api/v1/events?limit=1000";
        var before = Asked.body(events, token);

        var again = jar.run("demo", "--data", data.toString());

        assertThat(again.exit()).isZero();
        assertThat(again.console()).contains("The story is already there.");
        var rows = before.path("rows");
        assertThat(Asked.body(events, token).path("rows")).isEqualTo(rows);
        for (var row : rows) {
            var recorded = Instant.parse(row.path("recordedAt").asString());
            var sequenced = Instant.parse(row.path("sequencedAt").asString());
            assertThat(Duration.between(recorded, sequenced)).as("%s", row).isLessThan(Duration.ofHours(1));
        }
        assertThat(Instant.parse(rows.path(0).path("recordedAt").asString()))
                .isBefore(Instant.now().minus(Duration.ofDays(700)));
        assertThat(rows.valueStream().map(row -> row.path("type").asString()))
                .contains(
                        "need.closed",
                        "proposal.revised",
                        "dialogue.concluded",
                        "vote.paper-count-recorded",
                        "vote.result-certified",
                        "agreement.amendment-in-force",
                        "agreement.period-extended",
                        "agreement.breach-recorded",
                        "agreement.terminated",
                        "offer.turned-into-pledge",
                        "party.merged",
                        "party.member-left",
                        "party.payout-account-confirmed",
                        "party.erased",
                        "party.erasure-deferred",
                        "project.barrier-noted",
                        "project.review-held",
                        "project.inspection-recorded",
                        "text.redacted");
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
        var token =
                jar.run("token", "mette", "--data", data.toString()).console().strip();
        assertThat(Asked.get(Running.in(data).commandUrl() + "/api/v1/me", token))
                .isEqualTo(200);
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
        var outcome = jar.run("run", "--data", data.toString(), "--issuer", "https://login.example.dk");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.console()).contains("is a demo and stays one").hasLineCount(1);
    }

    @Test
    @Order(5)
    void a_real_folder_without_a_key_for_its_vault_is_refused_in_a_sentence() throws Exception {
        var outcome =
                jar.run("run", "--data", temporary.resolve("real").toString(), "--issuer", "https://login.example.dk");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.console()).contains("needs a key for its vault").hasLineCount(1);
    }

    private static void launch() throws IOException {
        console = Files.createTempFile(temporary, "console", ".txt");
        run = jar.process(
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
}

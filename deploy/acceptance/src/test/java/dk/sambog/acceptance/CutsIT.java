package dk.sambog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was known at a time stays what was known, whoever writes late and whatever they write about. */
class CutsIT {
    private static final List<String> VIEWS = List.of("promise-ladder", "sources-of-funds");

    private static Installation installation;
    private static Town town;
    private static Client client;

    @BeforeAll
    static void start() {
        installation = Installation.start("cuts", 1, 1);
        client = installation.client();
        town = Town.found(client, 2);
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @Test
    void a_writer_that_pauses_before_it_commits_is_not_lost_and_changes_no_cut() throws Exception {
        var pause = Duration.ofSeconds(Size.of(5, 70));
        client.does(town.pledge(0, "before", 10_00));
        var tables = installation.tables();
        CompletableFuture<Client.Answer> late;
        Map<String, String> known;
        Instant cut;
        try (var lock = tables.connect("migrator")) {
            holdBackTexts(lock);
            // Its event is inserted, and its transaction waits where it writes the title.
            late = CompletableFuture.supplyAsync(() -> patiently(town.openProject("Sent")));
            await("the writer is paused").until(() -> waitingForTexts() == 1);
            var paused = System.nanoTime();
            var others = 0;
            while (Duration.ofNanos(System.nanoTime() - paused).compareTo(pause) < 0) {
                client.does(town.pledge(1, "meanwhile-" + others++, 1_00));
            }
            Checks.awaitQuiet(tables, client);
            assertThat(waitingForTexts()).as("still paused").isEqualTo(1);
            assertThat(others).isPositive();
            cut = installation.tables().lastSequenced();
            known = answers("asOfRecorded=" + cut);
            lock.rollback();
        }

        var event = late.join().done().events().getFirst().path("id").asString();

        assertThat(client.mustSee("/events/" + event).json().path("id").asString())
                .isEqualTo(event);
        Checks.awaitQuiet(tables, client);
        var entries = Checks.orderIsKept(tables);
        assertThat(entries)
                .filteredOn(entry -> entry.leaf().id().toString().equals(event))
                .singleElement()
                .satisfies(entry -> {
                    // It was recorded long before the cut and became part of the log after it.
                    assertThat(entry.leaf().recordedAt()).isBefore(cut);
                    assertThat(entry.position()).isGreaterThan(positionAt(cut));
                });
        Checks.viewsEqualFold(client, entries);
        assertThat(answers("asOfRecorded=" + cut)).isEqualTo(known);
    }

    @Test
    void a_backdated_fact_changes_the_day_it_is_about_and_no_earlier_knowledge() {
        client.does(town.pledge(0, "today", 20_00));
        Checks.awaitQuiet(installation.tables(), client);
        var cut = installation.tables().lastSequenced();
        var day = LocalDate.now().minusDays(20);
        var known = answers("asOfRecorded=" + cut);
        var knownOfThatDay = answers("asOfRecorded=" + cut + "&asOfEffective=" + day);
        var before = pledged("asOfEffective=" + day);

        var body =
                new HashMap<String, Object>(town.pledge(0, "backdated", 30_00).body());
        body.put("effectiveOn", day.toString());
        client.does(Town.command(Town.citizen(0), null, "/pledges", body));

        Checks.awaitQuiet(installation.tables(), client);
        assertThat(pledged("asOfEffective=" + day)).isEqualTo(before + 30_00);
        assertThat(answers("asOfRecorded=" + cut)).isEqualTo(known);
        assertThat(answers("asOfRecorded=" + cut + "&asOfEffective=" + day)).isEqualTo(knownOfThatDay);
        Checks.viewsEqualFold(client, Checks.orderIsKept(installation.tables()));
    }

    @Test
    void a_rebuild_while_commands_run_gives_the_same_bytes() {
        client.does(town.pledge(0, "before-rebuild", 40_00));
        var head = Checks.awaitQuiet(installation.tables(), client);
        var before = answers("asOfPosition=" + head);
        var generation = installation.tables().number("query", "SELECT number FROM query.generation WHERE live");
        try (var load = new Load(client, town, 2)) {
            load.awaitMore(10);
            installation.query().kill();
            // As after an update that changed the shape of a view.
            installation.tables().execute("query", "UPDATE query.generation SET shape = 'of another version'");
            installation.query().restart();
            await("another generation is live")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> installation.tables().number("query", "SELECT number FROM query.generation WHERE live")
                            > generation);
            load.awaitMore(10);
            load.finish();
        }

        Checks.awaitQuiet(installation.tables(), client);
        assertThat(answers("asOfPosition=" + head)).isEqualTo(before);
        Checks.viewsEqualFold(client, Checks.orderIsKept(installation.tables()));
    }

    private static void holdBackTexts(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET ROLE ledger_owner");
            statement.execute("LOCK TABLE content.text IN SHARE MODE");
        }
    }

    private static long waitingForTexts() {
        return installation
                .tables()
                .number(
                        "app",
                        "SELECT count(*) FROM pg_locks WHERE relation = 'content.text'::regclass AND NOT granted");
    }

    /** Asks again with the same key until the first attempt has come to its end. */
    private static Client.Answer patiently(Client.Command command) {
        var answers = new ArrayList<Client.Answer>();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> {
                    answers.add(client.send(command));
                    return answers.getLast().isDone();
                });
        return answers.getLast();
    }

    private static long positionAt(Instant cut) {
        return client.mustSee("/views/trial-balance?asOfRecorded=" + cut)
                .json()
                .path("asOf")
                .path("position")
                .asLong();
    }

    private static long pledged(String cut) {
        var sum = 0L;
        for (var row :
                client.mustSee("/views/promise-ladder?limit=1000&" + cut).json().path("rows")) {
            sum += row.path("pledged").path("minor").asLong();
        }
        return sum;
    }

    /** View to body, all at one cut. */
    private static Map<String, String> answers(String cut) {
        var answers = new HashMap<String, String>();
        for (var view : VIEWS) {
            answers.put(
                    view,
                    client.mustSee("/views/" + view + "?limit=1000&" + cut).text());
        }
        answers.put(
                "trial-balance", client.mustSee("/views/trial-balance?" + cut).text());
        return answers;
    }
}

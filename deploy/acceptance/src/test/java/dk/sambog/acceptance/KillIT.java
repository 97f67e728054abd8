package dk.sambog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle of work: what was acknowledged is there once, what was not is there once or not at all. */
class KillIT {
    private static final int CITIZENS = 6;
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    /** A slow machine is told apart from a ledger that never comes back. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> REPORT = new ArrayList<>();

    private static Installation installation;
    private static Town town;

    private Load load;
    private int first;
    private int probes;

    @BeforeAll
    static void start() {
        installation = Installation.start("kill", 1, 1);
        town = Town.found(installation.client(), CITIZENS);
    }

    @AfterAll
    static void end() {
        installation.close();
        Report.write(
                "kill -9 under load",
                "| Process | Kills | Commands acknowledged | Requests cut off | Left open | Events | Slowest recovery |",
                REPORT);
    }

    @BeforeEach
    void begin() {
        first = (int) Checks.awaitQuiet(installation.tables(), installation.client()) + 1;
        load = new Load(installation.client(), town, CITIZENS);
    }

    @AfterEach
    void close() {
        load.close();
    }

    @Test
    void survives_kills_of_the_command_service() {
        survives(
                "command-service",
                () -> installation.command().kill(),
                () -> installation.command().restart());
    }

    @Test
    void survives_kills_of_the_query_service() {
        survives(
                "query-service",
                () -> installation.query().kill(),
                () -> installation.query().restart());
    }

    @Test
    void survives_kills_of_postgresql() {
        survives("PostgreSQL", installation::killDatabase, installation::awaitDatabase);
    }

    private void survives(String process, Runnable kill, Runnable restart) {
        var slowest = Duration.ZERO;
        var cutOff = 0L;
        var kills = Size.of(2, 10);
        for (var i = 0; i < kills; i++) {
            load.awaitMore(Size.of(60, 600));
            var struck = System.nanoTime();
            kill.run();
            var dead = System.nanoTime();
            restart.run();
            awaitRecovery();
            var took = Duration.ofNanos(System.nanoTime() - struck);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            assertThat(load.cutOff(struck, dead)).as("requests were under way").isPositive();
            cutOff += load.cutOff(struck, dead);
        }
        load.awaitMore(Size.of(30, 300));
        load.finish();
        var client = installation.client();
        Checks.awaitQuiet(installation.tables(), client);
        var entries = Checks.orderIsKept(installation.tables());
        Checks.nothingLostOrDoubled(client, load, entries.subList(first, entries.size()));
        Checks.viewsEqualFold(client, entries);
        REPORT.add("| %s | %d | %d | %d | %d | %d | %.1f s |"
                .formatted(
                        process,
                        kills,
                        load.acknowledged().size(),
                        cutOff,
                        load.abandoned().size(),
                        entries.size() - first,
                        slowest.toMillis() / 1000.0));
        assertThat(slowest).isLessThan(RECOVERY);
    }

    /** A new command is taken, and a view shows it. */
    private void awaitRecovery() {
        var probe = town.openProject("Prøve " + probes++);
        var client = installation.client();
        var taken = await("a command is taken")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> client.send(probe), Client.Answer::isDone);
        var event = taken.events().getFirst().path("id").asString();
        await("a view shows it")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() ->
                        client.view("/views/trial-balance?afterEvent=" + event).status() == 200);
    }
}

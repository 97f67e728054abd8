package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person asks to be forgotten: nothing of the person is left, and everything the person gave is. */
class ErasureIT {
    private static final String NAME = "Gunhild Ravnsborg-Ærø";
    private static final String STREET = "Sluseporten 7, 6960 Hvidesand";
    private static final List<String> ANSWERS = List.of(
            "/parties",
            "/parties.csv",
            "/events?limit=1000",
            "/projects",
            "/retentions",
            "/redactions",
            "/views/promise-ladder",
            "/views/promise-ladder.csv?csv=danish",
            "/views/sources-of-funds",
            "/views/trial-balance");

    private static Installation installation;
    private static Client client;
    private static Town town;

    @BeforeAll
    static void start() {
        installation = Installation.start("erasure", 1, 1);
        client = installation.client();
        town = Town.found(client, 1);
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @Test
    void leaves_the_log_and_every_total_and_no_trace_of_the_person() throws IOException, SQLException {
        var gunhild = town.party(Town.citizen(0));
        correct(gunhild, "NAME", NAME);
        correct(gunhild, "ADDRESS", STREET);
        var pledge = client.does(town.pledge(0, "pledge", 500_00));
        var given = client.does(town.contribution(0, pledge, "gift", 300_00));
        client.does(town.verification(given, 300_00));
        var head = Checks.awaitQuiet(installation.tables(), client);
        var logBefore = log();
        var ladder = Views.ladder(client, head);
        var balance = Views.trialBalance(client, head);

        var erased = client.does(Town.command(
                "mette", town.operator(), "/parties/" + gunhild + "/erasure", Map.of("legalBasis", "GDPR_ART_17_1")));

        assertThat(erased.text()).contains("party.erased");
        var after = Checks.awaitQuiet(installation.tables(), client);
        assertThat(log()).startsWith(logBefore.toArray(String[]::new)).hasSize(logBefore.size() + 1);
        assertThat(Views.ladder(client, after)).isEqualTo(ladder);
        assertThat(Views.trialBalance(client, after)).isEqualTo(balance);
        isShownAsErased(gunhild);
        isTracedNowhere();

        rebuild();

        Checks.awaitQuiet(installation.tables(), client);
        Checks.viewsEqualFold(client, Checks.orderIsKept(installation.tables()));
        assertThat(Views.ladder(client, after)).isEqualTo(ladder);
        isShownAsErased(gunhild);
        isTracedNowhere();
    }

    private static void correct(String party, String field, String value) {
        client.does(Town.command(
                Town.citizen(0), null, "/parties/" + party + "/details", Map.of("field", field, "value", value)));
    }

    private static void isShownAsErased(String party) {
        var row = client.mustSee("/parties/" + party).json();
        assertThat(row.path("name").asString()).isEqualTo("slettet person");
        assertThat(row.path("isErased").asBoolean()).isTrue();
        assertThat(client.mustSee("/redactions/" + party)
                        .json()
                        .path("legalBasis")
                        .asString())
                .isEqualTo("GDPR_ART_17_1");
    }

    private static void isTracedNowhere() throws IOException, SQLException {
        for (var trace : List.of(NAME, STREET)) {
            for (var answer : ANSWERS) {
                assertThat(client.mustSee(answer).text()).as(answer).doesNotContain(trace);
            }
            for (var log : logs()) {
                assertThat(Files.readString(log, UTF_8)).as(log.toString()).doesNotContain(trace);
            }
            for (var table : tables()) {
                assertThat(installation
                                .tables()
                                .number(
                                        "app",
                                        "SELECT count(*) FROM " + table + " AS dumped WHERE position('" + trace
                                                + "' IN dumped::text) > 0 OR position(encode(convert_to('" + trace
                                                + "', 'UTF8'), 'hex') IN dumped::text) > 0"))
                        .as(table)
                        .isZero();
            }
        }
    }

    /** Every table the command-service may read: those of the query side hold what its answers say. */
    private static List<String> tables() throws SQLException {
        return strings("""
                SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND has_table_privilege(oid, 'SELECT')
                  AND relnamespace::regnamespace::text IN ('ledger', 'vault', 'content', 'guard', 'request', 'ballot')""");
    }

    /** Every row of the event table, byte for byte. */
    private static List<String> log() throws SQLException {
        return strings("SELECT event::text FROM ledger.event event ORDER BY seq");
    }

    private static List<String> strings(String sql) throws SQLException {
        try (var connection = installation.tables().connect("app");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private static List<Path> logs() throws IOException {
        try (var files = Files.list(Path.of("target", "erasure"))) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    /** As after an update that changed the shape of a view. */
    private static void rebuild() {
        var generation = installation.tables().number("query", "SELECT number FROM query.generation WHERE live");
        installation.query().kill();
        installation.tables().execute("query", "UPDATE query.generation SET shape = 'of another version'");
        installation.query().restart();
        await("another generation is live")
                .atMost(Duration.ofSeconds(60))
                .until(() -> installation.tables().number("query", "SELECT number FROM query.generation WHERE live")
                        > generation);
    }
}

package dk.sambog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.acceptance.Client.Answer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While a vote is open nobody can tell what was chosen: every address of both services, every metric and every line of log is
 * read, then all voters but one change sides, and everything is read again.
 */
class VoteLeakIT {
    private static final int VOTERS = 9;
    private static final byte[] NOTHING = {};
    /** Reading somebody's personal data is itself written down: each look of this test adds one. */
    private static final Pattern OWN_LOOKS = Pattern.compile("\"lookUps\":\\[[^\\]]*\\]");

    /** What may differ between two readings without any ballot: clocks, counters, ids of events. */
    private static final Pattern PASSING =
            Pattern.compile("[0-9a-f]{64}|[0-9a-f-]{36}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\"(version|position)\":\\d+");

    private static Installation installation;
    private static Town town;
    private static Client client;

    @BeforeAll
    static void start() {
        installation = Installation.start("vote-leak", 1, 1);
        client = installation.client();
        town = Town.found(client, VOTERS);
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "OPEN"})
    void no_answer_metric_or_log_line_tells_the_count_of_an_open_vote(String secrecy) throws Exception {
        var vote = open(secrecy);
        var secrets = new ArrayList<String>();
        for (var voter = 0; voter < VOTERS; voter++) {
            secrets.add(secret(cast(vote, voter, voter < 7 ? "qsluse" : "qdige")));
        }
        Checks.awaitQuiet(installation.tables(), client);
        var before = everything(vote, secrecy);
        for (var voter = 0; voter < VOTERS; voter++) {
            secrets.add(secret(cast(vote, voter, voter < 1 ? "qsluse" : "qdige")));
        }
        Checks.awaitQuiet(installation.tables(), client);
        var after = everything(vote, secrecy);

        // Seven for the sluice, then one: where both are said in the same words, nothing depends on it.
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((address, text) -> assertThat(text).as(address).isEqualTo(before.get(address)));
        for (var service : List.of(installation.command(), installation.query())) {
            var metrics = client.exchange(
                            "GET", service.managementUrl() + "/actuator/prometheus", "", Map.of(), NOTHING)
                    .text();
            assertThat(metrics).isNotBlank().doesNotContain("qsluse").doesNotContain("qdige");
            assertThat(service.logged()).doesNotContain("qsluse").doesNotContain("qdige");
            secrets.forEach(secret -> assertThat(metrics + service.logged()).doesNotContain(secret));
        }
    }

    /** Every address that can be read, with what it answers, without what time alone changes. */
    private static Map<String, String> everything(Answer vote, String secrecy) throws IOException {
        var read = new TreeMap<String, String>();
        for (var service : List.of(installation.query(), installation.command())) {
            var described =
                    new OpenApi(client.exchange("GET", service.url() + "/api/openapi.json", "", Map.of(), NOTHING)
                            .json());
            for (var operation : described.operations()) {
                if (operation.method().equals("GET")) {
                    var path = operation
                            .path()
                            .replaceFirst("(votes|elections)/\\{id}", "$1/" + vote.id())
                            .replaceFirst("projects/\\{id}", "projects/" + town.project())
                            .replaceAll(
                                    "\\{[^}]*}", UUID.nameUUIDFromBytes(NOTHING).toString());
                    var query = operation.parameters().contains("projectId") ? "?projectId=" + town.project() : "";
                    if (!listsActs(path, secrecy)) {
                        read(service, path + query, read);
                    }
                }
            }
        }
        read(installation.query(), "/api/v1/views/votes.csv?voteId=" + vote.id(), read);
        read(installation.query(), "/api/v1/votes.csv?projectId=" + town.project(), read);
        return read;
    }

    /** Lists of what was done grow with every commitment of an open vote, and say no more; a secret one leaves none. */
    private static boolean listsActs(String path, String secrecy) {
        return path.endsWith("/events")
                || secrecy.equals("OPEN") && (path.endsWith("/timeline") || path.endsWith("/views/changes"));
    }

    private static void read(ServiceProcess service, String path, Map<String, String> read) throws IOException {
        var who = service == installation.query() ? Client.AUDITOR : "mette";
        var answer = client.exchange("GET", service.url() + path, client.token(who), Map.of(), NOTHING);
        read.put(
                path.replaceAll("[0-9a-f-]{36}", "<id>"),
                answer.status() + " "
                        + OWN_LOOKS
                                .matcher(PASSING.matcher(answer.text()).replaceAll("<passing>"))
                                .replaceAll("<ours>"));
    }

    private static Answer open(String secrecy) {
        var soon = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var called = client.does(Town.command(
                "mette",
                town.operator(),
                "/votes",
                Map.of(
                        "projectId",
                        town.project(),
                        "question",
                        "Dige eller sluse?",
                        "options",
                        List.of(Map.of("code", "qdige", "label", "Dige"), Map.of("code", "qsluse", "label", "Sluse")),
                        "electorate",
                        IntStream.range(0, VOTERS)
                                .mapToObj(voter -> town.party(Town.citizen(voter)))
                                .toList(),
                        "secrecy",
                        secrecy,
                        "opensAt",
                        soon.minusSeconds(60).toString(),
                        "closesAt",
                        soon.plusSeconds(86_400).toString())));
        client.does(new Client.Command(
                "open-" + called.id(),
                "mette",
                town.operator(),
                "/votes/" + called.id() + "/opening",
                Map.of(),
                called.version()));
        return called;
    }

    private static Answer cast(Answer vote, int voter, String choice) {
        return client.does(
                Town.command(Town.citizen(voter), null, "/votes/" + vote.id() + "/ballots", Map.of("choice", choice)));
    }

    private static String secret(Answer answer) {
        var receipt = answer.json().path("receipt");
        return receipt.path("tracker").isString()
                ? receipt.path("tracker").asString()
                : receipt.path("salt").asString();
    }
}

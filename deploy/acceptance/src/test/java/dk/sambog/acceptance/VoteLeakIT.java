package dk.sambog.acceptance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.acceptance.Client.Answer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While a vote is open nobody can tell what was chosen: every address of both services in every form, every row of every table,
 * every metric and every line of log is read, then all voters but one change sides, and everything is read again. Of an open
 * vote anybody may see who has voted, again and again, and nothing of what.
 */
class VoteLeakIT {
    private static final int VOTERS = 9;
    private static final List<String> CHOICES = List.of("qdige", "qsluse");

    private static Installation installation;
    private static Town town;
    private static Client client;

    private record Seen(Map<String, Answer> answers, List<EveryRow> rows, String metrics, String logs) {}

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
    void no_answer_row_metric_or_log_line_tells_the_count_of_an_open_vote(String secrecy) throws Exception {
        var vote = open(secrecy);
        var opened = look(vote);
        var receipts = new ArrayList<String>();
        for (var voter = 0; voter < VOTERS; voter++) {
            receipts.add(receipt(cast(vote, voter, voter < 7 ? "qsluse" : "qdige")));
        }
        var before = look(vote);
        for (var voter = 0; voter < VOTERS; voter++) {
            receipts.add(receipt(cast(vote, voter, voter < 1 ? "qsluse" : "qdige")));
        }
        var after = look(vote);

        assertThat(receipts).hasSize(2 * VOTERS).doesNotHaveDuplicates();
        tellsNoCount(vote, before, after, secrecy);
        for (var seen : List.of(before, after)) {
            holdsNone(receipts, seen);
            namesChoicesWhereItDidBefore(opened, seen);
        }
    }

    /** Seven for the sluice, then one: what is said in the same words does not depend on it. */
    private static void tellsNoCount(Answer vote, Seen before, Seen after, String secrecy) {
        var newRows = new TreeSet<String>();
        assertThat(after.answers.keySet()).isEqualTo(before.answers.keySet());
        after.answers.forEach((address, answer) -> {
            var added = Parts.added(before.answers.get(address), answer);
            if (!added.isEmpty()) {
                newRows.add(address.replaceAll("[?].* as", " as"));
                // As many for each voter who cast again, whatever was chosen, in the same words; and one's own in what
                // is
                // known of a person.
                assertThat(added.stream()
                                .collect(groupingBy(identity(), counting()))
                                .values())
                        .as("%s: %s", address, added)
                        .containsOnly(address.contains("/personal-data") ? 1L : VOTERS);
            }
        });
        var acts = Stream.of(
                        "/api/v1/parties/" + town.party(Town.citizen(0)) + "/personal-data",
                        "/api/v1/events",
                        "/api/v1/projects/" + town.project() + "/timeline",
                        "/api/v1/views/changes")
                .flatMap(address -> Stream.of(address + " as application/json", address + " as text/csv"))
                .collect(Collectors.toSet());
        // Replacing a secret ballot is nobody's business.
        assertThat(newRows).isSubsetOf(secrecy.equals("OPEN") ? acts : Set.of());
        if (secrecy.equals("OPEN")) {
            assertThat(newRows).contains("/api/v1/events as application/json");
        }
        var shown = after.answers
                .get("/api/v1/votes/" + vote.id() + " as application/json")
                .json();
        for (var result : List.of("ballotsCast", "weightCast", "quorumMet", "outcome", "winner", "ballotSetHash")) {
            assertThat(shown.path(result).asString("")).as(result).isEmpty();
        }
        assertThat(shown.path("selected")).isEmpty();
        shown.path("options")
                .forEach(option -> Stream.of("votes", "weight", "score", "standing")
                        .forEach(figure -> assertThat(option.path(figure).asString(""))
                                .as(figure)
                                .isEmpty()));
    }

    private static void holdsNone(List<String> receipts, Seen seen) {
        for (var receipt : receipts) {
            seen.answers.forEach(
                    (address, answer) -> assertThat(answer.text()).as(address).doesNotContain(receipt));
            assertThat(seen.rows.stream().filter(row -> row.bare().contains(receipt)))
                    .isEmpty();
            assertThat(seen.metrics).doesNotContain(receipt);
            assertThat(seen.logs).doesNotContain(receipt);
        }
    }

    /** Where the vote was called, and nowhere else since; in metrics and logs nowhere at all. */
    private static void namesChoicesWhereItDidBefore(Seen opened, Seen seen) {
        for (var choice : CHOICES) {
            seen.answers.forEach((address, answer) -> assertThat(times(choice, answer.text()))
                    .as("%s in %s", choice, address)
                    .isEqualTo(times(choice, opened.answers.get(address).text())));
            assertThat(naming(choice, seen)).containsExactlyInAnyOrderElementsOf(naming(choice, opened));
            assertThat(seen.metrics).doesNotContain(choice);
            assertThat(seen.logs).doesNotContain(choice);
        }
        assertThat(seen.metrics.lines().filter(line -> line.matches("(?i)[^ ]*(tally|choice|option|score).*")))
                .isEmpty();
    }

    private static int times(String word, String text) {
        return text.split(word, -1).length - 1;
    }

    private static List<String> naming(String choice, Seen seen) {
        return seen.rows.stream()
                .map(EveryRow::bare)
                .filter(bare -> bare.contains(choice))
                .toList();
    }

    private static Seen look(Answer vote) throws IOException, SQLException {
        Checks.awaitQuiet(installation.tables(), client);
        var things = Map.of(
                "votes", List.of(vote.id()),
                "elections", List.of(vote.id()),
                "projects", List.of(town.project()),
                "parties", List.of(town.party(Town.citizen(0))));
        var answers = new Answers(installation, client, town.project(), things);
        return new Seen(answers.all(), EveryRow.in(installation.tables()), answers.metrics(), answers.logs());
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
                        CHOICES.stream()
                                .map(code -> Map.of("code", code, "label", "Valg"))
                                .toList(),
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

    /** The tracker of a secret ballot, the salt of an open one. */
    private static String receipt(Answer answer) {
        var receipt = answer.json().path("receipt");
        return receipt.path("tracker").asString(receipt.path("salt").asString(""));
    }
}

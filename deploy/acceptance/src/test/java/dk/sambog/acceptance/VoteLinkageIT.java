package dk.sambog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.acceptance.Client.Answer;
import dk.sambog.acceptance.LedgerTables.Entry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who chose what in a secret vote: all rows of all tables, all answers, metrics and lines of log are read before and after the
 * close by one who knows every voter and every receipt, and nothing ties one to the other.
 */
class VoteLinkageIT {
    private static final int VOTERS = 40;
    /** Chance alone misses by more than this once in thirty million. */
    private static final double RELATED = 5.5;

    private static Installation installation;
    private static Town town;
    private static SecretVote vote;
    private static Seen opened;
    private static Seen before;
    private static Seen after;

    private record Seen(List<EveryRow> rows, Map<String, Answer> answers, String metrics, String logs) {
        Stream<EveryRow> rowsWith(String word) {
            return rows.stream().filter(row -> row.bare().contains(word));
        }
    }

    @BeforeAll
    static void vote() throws Exception {
        installation = Installation.start("vote-linkage", 1, 1);
        var client = installation.client();
        town = Town.found(client, VOTERS);
        vote = SecretVote.open(client, town, VOTERS);
        opened = look(client);
        vote.castAll();
        before = look(client);
        vote.closeAndCertify();
        after = look(client);
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @Test
    void before_the_close_nobody_finds_a_receipt_or_a_choice_anywhere() {
        for (var tracker : everToldTrackers()) {
            assertThat(before.rowsWith(tracker).map(EveryRow::where)).isEmpty();
            before.answers.forEach(
                    (address, answer) -> assertThat(answer.text()).as(address).doesNotContain(tracker));
            assertThat(before.metrics).doesNotContain(tracker);
            assertThat(before.logs).doesNotContain(tracker);
        }
        for (var choice : SecretVote.CHOICES) {
            // The words stand where the vote was called, and nowhere else since.
            assertThat(before.rowsWith(choice).map(EveryRow::bare))
                    .containsExactlyInAnyOrderElementsOf(
                            opened.rowsWith(choice).map(EveryRow::bare).toList());
            assertThat(before.metrics).doesNotContain(choice);
            assertThat(before.logs).doesNotContain(choice);
        }
    }

    @Test
    void after_the_close_no_row_ties_a_voter_to_a_ballot_or_a_choice() {
        var trackers = Set.copyOf(vote.trackers.values());
        assertThat(trackers).hasSize(VOTERS);
        assertThat(after.rows.stream().filter(row -> row.table().startsWith("ballot.")))
                .isEmpty();
        assertThat(trackers)
                .allSatisfy(tracker -> assertThat(after.rowsWith(tracker)).isNotEmpty());
        assertThat(new Links(vote.voters(), trackers).through(after.rows)).isEmpty();
        assertThat(new Links(vote.voters(), Set.copyOf(SecretVote.CHOICES)).through(after.rows))
                .isEmpty();
    }

    @Test
    void after_the_close_no_answer_ties_a_voter_to_a_ballot_or_a_choice() {
        var trackers = Set.copyOf(vote.trackers.values());
        for (var those : List.of(trackers, Set.copyOf(SecretVote.CHOICES))) {
            var links = new Links(vote.voters(), those);
            after.answers.forEach((address, answer) -> {
                assertThat(answer.status()).as(address).isLessThan(500);
                assertThat(ties(links, answer)).as(address).isEmpty();
            });
            for (var word : those) {
                assertThat(after.metrics).doesNotContain(word);
                assertThat(after.logs).doesNotContain(word);
            }
        }
        assertThat(after.answers.values().stream()
                        .filter(answer -> trackers.stream().allMatch(answer.text()::contains)))
                .hasSizeGreaterThan(2);
    }

    @Test
    void ballots_that_were_replaced_are_nowhere() {
        assertThat(vote.gone).isNotEmpty().allSatisfy(tracker -> {
            assertThat(after.rowsWith(tracker).map(EveryRow::where)).isEmpty();
            after.answers.forEach(
                    (address, answer) -> assertThat(answer.text()).as(address).doesNotContain(tracker));
        });
    }

    @Test
    void ballots_stand_in_no_order_that_tells_when_or_by_whom_they_were_cast() {
        var known = new LinkedHashMap<String, List<String>>();
        known.put("first ballots", List.copyOf(vote.first));
        known.put("last ballots", List.copyOf(vote.last));
        known.put("electors", vote.voters().stream().sorted().toList());
        var shown = shown();
        assertThat(shown).hasSize(6);
        shown.forEach((where, voters) -> known.forEach((when, order) -> assertThat(Order.relation(voters, order))
                .as("%s against %s", where, when)
                .isBetween(-RELATED, RELATED)));
    }

    @Test
    void a_link_that_is_planted_is_found() throws SQLException {
        var voter = vote.trackers.keySet().iterator().next();
        var tracker = vote.trackers.get(voter);
        var links = new Links(vote.voters(), Set.copyOf(vote.trackers.values()));
        var noted = "'2026-01-01T12:00:00.123456Z'::timestamptz";
        for (var planted : List.of(
                "SELECT '%s'::uuid AS voter, decode('%s', 'hex') AS bytes".formatted(voter, tracker),
                "SELECT uuid_send('%s') || decode('%s', 'hex') AS bytes".formatted(voter, tracker),
                "SELECT '%s'::text, %s AS at UNION ALL SELECT '%s', %s".formatted(voter, noted, tracker, noted))) {
            installation.tables().execute("query", "CREATE TABLE query.planted AS " + planted);
            try {
                assertThat(links.through(EveryRow.in(installation.tables())))
                        .as(planted)
                        .isNotEmpty();
            } finally {
                installation.tables().execute("query", "DROP TABLE query.planted");
            }
        }
        var inAnAnswer = "{\"voter\": \"%s\", \"ballots\": [{\"tracker\": \"%s\"}]}".formatted(voter, tracker);
        assertThat(links.in(JsonMapper.shared().readTree(inAnAnswer))).isNotEmpty();
        assertThat(links.in(voter + ";" + tracker)).isTrue();
        var casting = List.copyOf(vote.last);
        assertThat(Order.relation(casting, casting)).isLessThan(-RELATED);
        assertThat(Order.relation(casting, casting.reversed())).isGreaterThan(RELATED);
    }

    private static Seen look(Client client) throws IOException, SQLException {
        Checks.awaitQuiet(installation.tables(), client);
        var voters = List.of(town.party(Town.citizen(0)), town.party(Town.citizen(1)));
        var things = Map.of(
                "votes", List.of(vote.id()),
                "elections", List.of(vote.id()),
                "projects", List.of(town.project()),
                "parties", voters,
                "events", someEvents());
        var answers = new Answers(installation, client, town.project(), things);
        return new Seen(EveryRow.in(installation.tables()), answers.all(), answers.metrics(), answers.logs());
    }

    /** One of each type there is, the last. */
    private static List<String> someEvents() {
        return List.copyOf(installation.tables().entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.leaf().type(), entry -> entry.leaf().id().toString(), (one, later) -> later))
                .values());
    }

    private static List<String> everToldTrackers() {
        return Stream.concat(vote.trackers.values().stream(), vote.gone.stream())
                .toList();
    }

    private static List<String> ties(Links links, Answer answer) {
        return answer.header("Content-Type").contains("json")
                ? links.in(answer.json())
                : answer.text().lines().filter(links::in).toList();
    }

    /** The voters of the ballots, in each order somebody could read them. */
    private static Map<String, List<String>> shown() {
        var voters = new HashMap<String, String>();
        vote.trackers.forEach((voter, tracker) -> voters.put(tracker, voter));
        var shown = new LinkedHashMap<String, List<String>>();
        var published = installation.tables().entries().stream()
                .filter(entry -> entry.leaf().type().equals("vote.ballot-published"))
                .toList();
        shown.put(
                "positions",
                published.stream().map(entry -> voter(entry, voters)).toList());
        shown.put(
                "ids of events",
                published.stream()
                        .sorted(Comparator.comparing(entry -> entry.leaf().id()))
                        .map(entry -> voter(entry, voters))
                        .toList());
        for (var table : List.of("event", "vote_ballot")) {
            shown.put(
                    "file of " + table,
                    found(
                            voters,
                            after.rows.stream()
                                    .filter(row -> row.table().endsWith("." + table))
                                    .sorted(Comparator.comparing((EveryRow row) ->
                                                    row.place().getFirst())
                                            .thenComparing(row -> row.place().getLast()))
                                    .map(EveryRow::bare)));
        }
        for (var form : List.of("application/json", "text/csv")) {
            var address = "/api/v1/votes/" + vote.id() + "/ballots?limit=1000 as " + form;
            shown.put(
                    form,
                    found(voters, Stream.of(after.answers.get(address).text().split("(?<=[}\\n])"))));
        }
        return shown;
    }

    private static List<String> found(Map<String, String> voters, Stream<String> texts) {
        var found = new ArrayList<String>();
        texts.forEach(text -> voters.forEach((tracker, voter) -> {
            if (text.contains(tracker)) {
                found.add(voter);
            }
        }));
        return found;
    }

    private static String voter(Entry entry, Map<String, String> voters) {
        return voters.get(entry.payload().path("tracker").asString());
    }
}

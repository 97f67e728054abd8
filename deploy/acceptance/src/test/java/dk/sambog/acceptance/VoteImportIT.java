package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.acceptance.VoteImport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code sambog import vote} as a process, into running services: real elections are counted again, to the last point. */
class VoteImportIT {
    private static final Path PUBLISHED = Path.of("../../../shared/data/pabulib");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MANY = 20_000;
    private static final String SMALL = """
            META
            key;value
            description;Budget for Hvidesand
            unit;Hvidesand
            instance;2024
            num_projects;3
            num_votes;4
            budget;100
            vote_type;approval
            rule;greedy
            currency;DKK
            PROJECTS
            project_id;cost;votes;name;selected
            H1;60;3;"Bro; ny";1
            H2;50;2;Sti;0
            H3;40;1;Bænk;1
            VOTES
            voter_id;vote;age
            7;H1,H2;44
            8;H1,H2;45
            9;H1,H3;46
            10;;47
            """;

    private static Installation installation;
    private static Town town;
    private static Client client;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        installation = Installation.start("vote-import", 1, 1);
        client = installation.client();
        town = Town.found(client, 0);
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Poland_Warszawa_2017_Plac_Wojska_Polskiego, 27, 4, 44720",
        "Poland_Gdynia_2022_Kamienna_Gora__small, 69, 2, 21780",
        "Poland_Czestochowa_2024_Podjasnogorska, 273, 14, 138000",
        "Poland_Krakow_2019_Bienczyce, 1045, 9, 896000",
        "Poland_Warszawa_2020_Praga-Poludnie, 14897, 134, 5900440",
        "Poland_Lodz_2022_Teofilow-Wielkopolska, 16771, 24, 816760",
        "Poland_Czestochowa_2024, 22899, 93, 2363550"
    })
    void a_real_election_comes_to_exactly_its_official_result(String name, long ballots, int projects, long spent)
            throws Exception {
        var file = PUBLISHED.resolve(name + ".pb");
        if (Files.notExists(file)) {
            System.err.println("SKIPPED, no published election at hand: " + name);
        }
        assumeThat(file).exists();

        var outcome = imports().run(file);

        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("The recount gives exactly the file's votes, scores and selection.");
        assertThat(outcome.took()).isLessThan(LONGEST);
        var election = election(outcome);
        assertThat(election.path("ballotsCast").asLong()).isEqualTo(ballots);
        assertThat(election.path("options")).hasSize(projects);
        assertThat(election.path("differences")).isEmpty();
        assertThat(spent(election)).isEqualTo(spent * 100);
        assertEqualsFile(election, Files.readString(file));
    }

    /** Read once more by other means: column by column of the file. */
    private static void assertEqualsFile(JsonNode election, String published) {
        var text = published.replace("\r\n", "\n");
        var section = text.substring(text.indexOf("\nPROJECTS\n") + 10, text.indexOf("\nVOTES\n"));
        var lines = section.lines().toList();
        var columns = List.of(lines.getFirst().split(";"));
        var official = new HashMap<String, String[]>();
        lines.stream().skip(1).map(line -> line.split(";", -1)).forEach(values -> official.put(values[0], values));
        for (var option : election.path("options")) {
            var values = official.get(option.path("code").asString());
            assertThat(option.path("votes").asString()).isEqualTo(values[columns.indexOf("votes")]);
            if (columns.contains("score")) {
                assertThat(option.path("score").asString()).isEqualTo(values[columns.indexOf("score")]);
            }
            var isSelected = option.path("standing").asString().equals("SELECTED");
            assertThat(isSelected ? "1" : "0").isEqualTo(values[columns.indexOf("selected")]);
        }
    }

    private static long spent(JsonNode election) {
        var selected = new ArrayList<String>();
        election.path("selected").forEach(code -> selected.add(code.asString()));
        var spent = 0L;
        for (var option : election.path("options")) {
            spent += selected.contains(option.path("code").asString())
                    ? option.path("cost").asLong()
                    : 0;
        }
        return spent;
    }

    @Test
    void reading_a_file_again_adds_nothing() throws Exception {
        var file = file(SMALL);
        var first = imports().run(file);
        assertThat(first.exit()).as(first.said()).isZero();
        var events = installation.tables().eventCount();
        var second = imports().run(file);
        assertThat(second.exit()).as(second.said()).isZero();
        assertThat(second.said()).contains("0 commands applied");
        assertThat(installation.tables().eventCount()).isEqualTo(events);
        assertThat(client.view("/votes/" + election(first).path("voteId").asString() + "/ballots")
                        .text())
                .contains("H1,H2")
                .doesNotContain("44");
    }

    @Test
    void a_result_that_does_not_follow_from_its_rule_is_kept_beside_the_recount() throws Exception {
        var outcome =
                imports().run(file(SMALL.replace("Budget for", "Valget i").replace("Bro; ny\";1", "Bro; ny\";0")));

        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said())
                .contains("does not follow from its own rule: 1 difference, both results are kept")
                .contains("the file selects 1 projects, the recount 2")
                .contains("H1 selection: file 0, recount 1 (left out");
        var election = election(outcome);
        var bridge = election.path("options").path(0);
        assertThat(bridge.path("officialSelected").asInt()).isZero();
        assertThat(bridge.path("standing").asString()).isEqualTo("SELECTED");
        var record = client.mustSee(
                        "/views/votes?voteId=" + election.path("voteId").asString())
                .json();
        assertThat(record.path("rows")).hasSize(3);
        assertThat(record.path("rows").path(0).path("fromSource").asBoolean()).isTrue();
    }

    @Test
    void an_import_that_was_killed_goes_on_where_it_was() throws Exception {
        var file = file(many());
        var begun = installation.tables().eventCount();
        var process = imports().start(file);
        // The authority, its project, the election, its options, and some of the ballots.
        await("some ballots are in")
                .pollInterval(Duration.ofMillis(5))
                .atMost(LONGEST)
                .until(() -> installation.tables().eventCount() >= begun + 6);
        assertThat(process.destroyForcibly().waitFor()).isEqualTo(137);
        var cut = installation.tables().eventCount();

        var outcome = imports().run(file);

        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said()).doesNotContain(" 0 known from before");
        var counts = Pattern.compile("(\\d+) commands applied, (\\d+) known from before")
                .matcher(outcome.said());
        assertThat(counts.find()).as(outcome.said()).isTrue();
        var whole = installation.tables().eventCount();
        assertThat(Long.parseLong(counts.group(1))).isBetween(1L, whole - cut);
        assertThat(Long.parseLong(counts.group(1)) + Long.parseLong(counts.group(2)))
                .isEqualTo(whole - begun - 1);
        assertThat(election(outcome).path("ballotsCast").asLong()).isEqualTo(MANY);
        assertThat(imports().run(file).said()).contains("0 commands applied");
        assertThat(installation.tables().eventCount()).isEqualTo(whole);
    }

    /** Ballots of which no two are alike: they take many lines of a batch. In no currency, as some files are. */
    private static String many() {
        var text = new StringBuilder(SMALL.substring(0, SMALL.indexOf("VOTES\n"))
                .replace("Hvidesand", "Afbrudt By")
                .replace("currency;DKK\n", "")
                .replace("vote_type;approval", "vote_type;cumulative")
                .replace("num_votes;4", "num_votes;" + MANY));
        text.append("VOTES\nvoter_id;vote;points\n");
        for (var ballot = 1; ballot <= MANY; ballot++) {
            text.append(ballot).append(";H1,H2,H3;").append(ballot).append(",1,2\n");
        }
        return text.toString();
    }

    @Test
    void refuses_a_rule_it_does_not_know_by_its_name_and_a_broken_line_by_its_number() throws Exception {
        var events = installation.tables().eventCount();
        var unknown = imports().run(file(SMALL.replace("rule;greedy", "rule;equalshares")));
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.said()).contains("equalshares");
        var broken = imports().run(file(SMALL.replace("9;H1,H3;46", "9;H1,H9;46")));
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.said()).contains("line 21").contains("H9");
        assertThat(installation.tables().eventCount()).isEqualTo(events);
    }

    @Test
    void what_is_exported_can_be_counted_again() throws Exception {
        var election = election(imports().run(file(SMALL.replace("Budget for", "Eksport af"))));
        var exported = client.mustSee("/votes/" + election.path("voteId").asString() + "/pabulib")
                .text();
        assertThat(exported).contains("H1;60;3;3;\"Bro; ny\";1").contains("rule;greedy");
        var again = imports().run(file(exported));
        assertThat(again.exit()).as(again.said()).isZero();
        assertThat(again.said()).contains("The recount gives exactly the file's votes, scores and selection.");
        assertThat(election(again).path("ballotSetHash")).isEqualTo(election.path("ballotSetHash"));
    }

    private JsonNode election(Outcome outcome) {
        var id = Pattern.compile("Election ([0-9a-f-]{36})").matcher(outcome.said());
        assertThat(id.find()).as(outcome.said()).isTrue();
        return client.mustSee("/elections/" + id.group(1)).json();
    }

    private VoteImport imports() {
        return new VoteImport(installation, town.operator(), folder);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("election-" + text.hashCode() + ".pb"), text, UTF_8);
    }
}

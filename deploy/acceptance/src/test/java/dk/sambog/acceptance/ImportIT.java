package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sambog import} as a process, into running services: what the ladder says is what the file says. */
class ImportIT {
    private static final Path PUBLISHED = Path.of("../../../shared/data");
    private static final Path MAPPINGS = Path.of("../../docs/mappings");

    private static final String MAPPING = """
            mapping: 1
            name: lag-grants
            file: {format: csv, encoding: UTF-8, separator: ";", quote: '"', header: 1}
            numbers: {decimal: ",", thousands: "."}
            dates: {formats: [dd.MM.yyyy]}
            currency: {fixed: DKK}
            key: [Journalnr.]
            project:
              title: {column: Projekt}
              form: {fixed: COPRODUCTION}
              beneficiary: applicant
              effectiveOn: {column: Tilsagn}
            parties:
              lag: {type: {fixed: ASSOCIATION}, name: {fixed: LAG Kysten}}
              applicant: {type: {fixed: ASSOCIATION}, name: {column: Ansøger}}
            commitments:
              - {party: lag, kind: {fixed: CASH_GRANT}, rung: committed, amount: Tilskud}
              - {party: applicant, kind: {fixed: CO_FINANCING}, rung: committed, withPartners: true,
                 amount: {column: Budget, minus: [Tilskud]}}
            """;

    private static Installation installation;
    private static Town town;
    private static Client client;

    @TempDir
    private Path folder;

    private record Outcome(int exit, String said) {}

    @BeforeAll
    static void start() {
        installation = Installation.start("import", 1, 1);
        client = installation.client();
        town = Town.found(client, 0);
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @Test
    void takes_what_is_in_order_and_refuses_the_wrong_lines_with_their_place() throws Exception {
        var before = committed();
        var file = file("""
                Journalnr.;Projekt;Ansøger;Tilsagn;Tilskud;Budget
                1;Bålhytte;Strandens Venner;01.03.2024;12.500,25;20.000,75
                2;Legeplads;Strandens Venner;31.02.2024;10.000,00;20.000,00
                3;Badebro;Bådlauget;01.03.2024;10,000.00;20.000,00
                4;Sti;Bådlauget;01.03.2024;7.000,00
                5;Shelter;Bådlauget;05.04.2024;100,00;100,10
                """);

        var outcome = run(file, mapping(MAPPING));

        assertThat(outcome.exit).as(outcome.said).isEqualTo(3);
        assertThat(outcome.said).contains("3", "Tilsagn", "31.02.2024").contains("Tilskud", "10,000.00");
        assertThat(difference(before))
                .isEqualTo(Map.of(
                        "LAG Kysten > Strandens Venner DKK/2", 12_500_25L,
                        "Strandens Venner > Strandens Venner DKK/2", 7_500_50L,
                        "LAG Kysten > Bådlauget DKK/2", 100_00L,
                        "Bådlauget > Bådlauget DKK/2", 10L));
        assertThat(titles()).contains("Bålhytte", "Shelter").doesNotContain("Legeplads", "Badebro", "Sti");

        var events = installation.tables().eventCount();
        assertThat(run(file, mapping(MAPPING)).exit).isEqualTo(3);
        assertThat(installation.tables().eventCount()).as("a second time").isEqualTo(events);
    }

    @Test
    void sends_nothing_with_a_mapping_that_does_not_fit_the_file() throws Exception {
        var events = installation.tables().eventCount();
        var file = file("Journalnr.;Projekt;Ansøger;Tilsagn;Tilskud;Budget\n9;A;B;01.03.2024;1,00;2,00\n");

        var unknownColumn = run(file, mapping(MAPPING.replace("column: Projekt", "column: Titel")));
        var unknownKey = run(file, mapping(MAPPING.replace("rung: committed", "rang: committed")));

        assertThat(unknownColumn.exit).as(unknownColumn.said).isEqualTo(2);
        assertThat(unknownColumn.said).contains("Titel");
        assertThat(unknownKey.exit).as(unknownKey.said).isEqualTo(2);
        assertThat(unknownKey.said).contains("rang");
        assertThat(installation.tables().eventCount()).isEqualTo(events);
    }

    @Test
    void the_danish_projects_of_the_structural_funds_come_in_to_the_oere() throws Exception {
        var file = published("danish-eu-cofinancing.csv");
        var expected = new TreeMap<String, Long>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(file, UTF_8))) {
            for (var row : rows) {
                var beneficiary = name(row.get("Kontraktansvarlig partner / Beneficiary name"));
                var budget = kroner(row.get("Budget / Budget"));
                var union = kroner(row.get("EU-medfinansiering / Union co-financing"));
                expected.merge(
                        "EU-strukturfondsprogrammerne 2014-2020 i Danmark > " + beneficiary + " DKK/2",
                        union,
                        Math::addExact);
                expected.merge(beneficiary + " > " + beneficiary + " DKK/2", budget - union, Math::addExact);
            }
        }
        comesIn(file, MAPPINGS.resolve("danish-eu-structural-funds.yml"), expected);
    }

    @Test
    void the_grants_of_a_foundation_come_in_to_the_penny() throws Exception {
        var file = published("360giving/ab-charitable-trust.json");
        var expected = new TreeMap<String, Long>();
        for (var grant : JsonMapper.shared().readTree(Files.readString(file)).path("grants")) {
            var key = organisation(grant.path("fundingOrganization").path(0)) + " > "
                    + organisation(grant.path("recipientOrganization").path(0)) + " "
                    + grant.path("currency").asString() + "/2";
            var amount = new BigDecimal(grant.path("amountAwarded").asString());
            expected.merge(key, amount.movePointRight(2).longValueExact(), Math::addExact);
        }
        comesIn(file, MAPPINGS.resolve("360giving.yml"), expected);
    }

    private void comesIn(Path file, Path mapping, Map<String, Long> expected) throws Exception {
        var before = committed();

        var first = run(file, mapping);

        assertThat(first.exit).as(first.said).isZero();
        assertThat(difference(before)).isEqualTo(expected);
        var events = installation.tables().eventCount();
        var second = run(file, mapping);
        assertThat(second.exit).as(second.said).isZero();
        assertThat(installation.tables().eventCount()).as("a second time").isEqualTo(events);
        Checks.viewsEqualFold(client, Checks.orderIsKept(installation.tables()));
    }

    private static Path published(String name) {
        var file = PUBLISHED.resolve(name);
        if (Files.notExists(file)) {
            System.err.println("SKIPPED, no published file at hand: " + name);
        }
        assumeThat(file).exists();
        return file;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("published.csv"), text);
    }

    private Path mapping(String text) throws IOException {
        return Files.writeString(folder.resolve("mapping.yml"), text);
    }

    private Outcome run(Path file, Path mapping) throws IOException, InterruptedException {
        var output = folder.resolve("output.txt");
        var process = ServiceProcess.java(
                ServiceProcess.jarOf("deploy/standalone"),
                "import",
                "contributions",
                file.toString(),
                "--mapping",
                mapping.toString(),
                "--server",
                installation.command().url(),
                "--views",
                installation.query().url(),
                "--on-behalf-of",
                town.operator());
        process.environment()
                .put("SAMBOG_TOKEN", installation.issuer.token("mette", "ledger.read ledger.write finance.read"));
        var exit = process.redirectOutput(output.toFile()).start().waitFor();
        return new Outcome(exit, Files.readString(output));
    }

    /** What the ladder says is committed, by {@code funder > recipient unit}. */
    private static Map<String, Long> committed() {
        var head = Checks.awaitQuiet(installation.tables(), client);
        var parties = new HashMap<String, String>();
        client.things("parties")
                .forEach(party -> parties.put(party.path("partyId").asString(), shown(party)));
        var leads = new HashMap<String, String>();
        client.things("projects")
                .forEach(project -> leads.put(
                        project.path("projectId").asString(),
                        parties.get(project.path("lead").asString())));
        var committed = new TreeMap<String, Long>();
        for (var row : client.rows("promise-ladder", head)) {
            var key = parties.get(row.path("partyId").asString()) + " > "
                    + leads.get(row.path("projectId").asString()) + " "
                    + row.path("unit").asString();
            committed.merge(key, row.path("committed").path("minor").asLong(), Math::addExact);
        }
        return committed;
    }

    private static Map<String, Long> difference(Map<String, Long> before) {
        var difference = new TreeMap<>(committed());
        before.forEach((key, amount) -> difference.merge(key, -amount, Math::addExact));
        difference.values().removeIf(amount -> amount == 0);
        return difference;
    }

    private static List<String> titles() {
        return client.things("projects").stream()
                .map(project -> project.path("title").asString(""))
                .toList();
    }

    /** Its number in a register when it has one, for publishers write names in many ways. */
    private static String shown(JsonNode party) {
        var identifier = party.path("identifiers").path(0);
        return identifier.isMissingNode()
                ? party.path("name").asString()
                : identifier.path("scheme").asString() + "-"
                        + identifier.path("id").asString();
    }

    /** By its number; whoever is in no register goes by its name, as the mapping says. */
    private static String organisation(JsonNode published) {
        var id = published.path("id").asString();
        return id.startsWith("360G-") ? name(published.path("name").asString()) : id;
    }

    private static String name(String written) {
        return written.strip().replaceAll("\\s+", " ");
    }

    private static long kroner(String written) {
        return Math.multiplyExact(Long.parseLong(written.strip().replace(".", "")), 100L);
    }
}

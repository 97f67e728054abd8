package dk.sambog.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.standalone.folder.Installation.Mode;
import dk.sambog.standalone.folder.Running;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class ImportContributionsTest {
    private static final String MAPPING = """
            mapping: 1
            name: harbour
            file: {format: csv, encoding: UTF-8, separator: ";", quote: '"', header: 1}
            numbers: {decimal: ",", thousands: "."}
            dates: {formats: [dd.MM.yyyy]}
            currency: {fixed: DKK}
            key: [id]
            project:
              title: {column: title}
              description: [{column: text}, {label: Sted, column: place}]
              form: {fixed: COPRODUCTION}
              beneficiary: receiver
              effectiveOn: {column: date}
              externalReferences: [{scheme: case, column: id}]
            parties:
              giver: {type: {fixed: FOUNDATION}, name: {fixed: Havnens Fond}}
              receiver:
                type: {fixed: ASSOCIATION}
                name: {column: receiver}
                identifier: {scheme: DK-CVR, column: cvr}
            commitments:
              - {party: giver, kind: {fixed: CASH_GRANT}, rung: committed, amount: grant}
              - party: receiver
                kind: {fixed: CO_FINANCING}
                rung: committed
                withPartners: true
                amount: {column: total, minus: [grant]}
            """;
    private static final String HEADER = "id;title;text;place;date;receiver;cvr;grant;total\n";
    private static final String SLUICE =
            "1;Sluse;Holder vandet ude;Hvidesand;24.04.2014;Sluselavet;12345678;300,25;1.000\n";
    private static final String DIKE = "2;Dige;;;01.05.2014;Digelavet;;500;750,5\n";
    private static final String BAD = "3;Mole;;;31.02.2014;Molelaug;;500;750\n";

    @TempDir
    private Path folder;

    private LedgerStandIn ledger;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        ledger = new LedgerStandIn();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    private int run(String text, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "contributions",
                Files.writeString(folder.resolve("harbour.csv"), text).toString(),
                "--mapping",
                Files.writeString(folder.resolve("harbour.yml"), MAPPING).toString()));
        arguments.addAll(List.of(options));
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    private int runOnLedger(String text, String... more) throws IOException {
        var options = new ArrayList<>(
                List.of("--server", ledger.address(), "--views", ledger.address(), "--token", "let-me-in"));
        options.addAll(List.of(more));
        return run(text, options.toArray(String[]::new));
    }

    @Test
    void brings_a_file_in_and_finds_the_same_sums_in_the_ledger() throws IOException {
        assertThat(runOnLedger(HEADER + SLUICE + DIKE)).as(err.toString()).isZero();
        assertThat(ledger.documents()).isOne();
        assertThat(ledger.count("/parties")).isEqualTo(3);
        assertThat(ledger.count("/projects")).isEqualTo(2);
        assertThat(ledger.count("/agreements/from-source")).isEqualTo(2);
        assertThat(out.toString()).contains("7 commands applied, 0 known from before", "1,750.50", "equal");
    }

    @Test
    void takes_an_organisation_that_somebody_else_registered_as_it_is() throws IOException {
        var known = ledger.register("Hvidesand Sluselav", "DK-CVR", "12345678");
        assertThat(runOnLedger(HEADER + SLUICE + DIKE)).as(err.toString()).isZero();
        assertThat(ledger.bodies("/projects").getFirst().path("lead").asString())
                .isEqualTo(known);
        assertThat(out.toString()).contains("1 organisations stand in the ledger already", "0 refused", "equal");

        assertThat(runOnLedger(HEADER + SLUICE + DIKE)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("0 commands applied, 7 known from before, 0 refused");
    }

    @Test
    void takes_such_an_organisation_when_all_or_nothing_is_wanted_too() throws IOException {
        var known = ledger.register("Hvidesand Sluselav", "DK-CVR", "12345678");
        assertThat(runOnLedger(HEADER + SLUICE + DIKE, "--all-or-nothing"))
                .as(err.toString())
                .isZero();
        assertThat(ledger.bodies("/projects").getFirst().path("lead").asString())
                .isEqualTo(known);
        assertThat(out.toString()).contains("equal");
    }

    @Test
    void sends_commands_as_the_ledger_takes_them() throws IOException {
        runOnLedger(HEADER + SLUICE);
        var project = ledger.bodies("/projects").getFirst();
        assertThat(project.propertyNames())
                .containsExactly("title", "description", "form", "lead", "externalReferences", "effectiveOn");
        assertThat(project.path("description").asString()).isEqualTo("Holder vandet ude\n\nSted: Hvidesand");
        assertThat(project.path("externalReferences"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"scheme\":\"case\",\"value\":\"1\"}",
                        "{\"scheme\":\"source-record\",\"value\":\"harbour/1\"}");
        var agreement = ledger.bodies("/agreements/from-source").getFirst();
        assertThat(agreement.path("source").path("line").asLong()).isEqualTo(2);
        assertThat(agreement.path("source").path("key").asString()).isEqualTo("1");
        assertThat(agreement.path("commitments").get(0).path("money").toString())
                .isEqualTo("{\"amount\":\"300.25\",\"currency\":\"DKK\"}");
        assertThat(agreement.path("commitments").get(1).path("withPartners").asBoolean())
                .isTrue();
        assertThat(ledger.bodies("/parties").get(1).path("identifiers").get(0).toString())
                .isEqualTo("{\"scheme\":\"DK-CVR\",\"id\":\"12345678\"}");
    }

    @Test
    void adds_nothing_the_second_time() throws IOException {
        runOnLedger(HEADER + SLUICE + DIKE);
        assertThat(runOnLedger(HEADER + SLUICE + DIKE)).isZero();
        assertThat(ledger.documents()).isOne();
        assertThat(ledger.count("/projects")).isEqualTo(2);
        assertThat(out.toString()).contains("0 commands applied, 7 known from before");
    }

    @Test
    void refuses_a_bad_record_whole_and_takes_the_others() throws IOException {
        assertThat(runOnLedger(HEADER + SLUICE + BAD + DIKE)).isEqualTo(3);
        assertThat(err.toString())
                .contains("harbour.csv: line 3, column 'date', value '31.02.2014': this date does not exist");
        assertThat(ledger.bodies("/projects"))
                .extracting(body -> body.path("title").asString())
                .containsExactly("Sluse", "Dige");
        assertThat(ledger.bodies("/parties"))
                .noneMatch(body -> body.path("name").asString().equals("Molelaug"));
    }

    @Test
    void sends_nothing_of_a_file_with_a_bad_record_when_it_is_all_or_nothing() throws IOException {
        assertThat(runOnLedger(HEADER + SLUICE + BAD, "--all-or-nothing")).isEqualTo(3);
        assertThat(ledger.requests).isEmpty();
    }

    @Test
    void keeps_nothing_when_the_ledger_refuses_one_of_all_or_nothing() throws IOException {
        ledger.refuses = line -> line.path("key").asString().equals("harbour/2/project");
        assertThat(runOnLedger(HEADER + SLUICE + DIKE, "--all-or-nothing")).isEqualTo(3);
        assertThat(ledger.count("/projects")).isZero();
        assertThat(ledger.batchSizes).containsExactly(7);
    }

    @Test
    void only_reads_when_it_is_a_check() throws IOException {
        assertThat(run(HEADER + SLUICE + BAD, "--check")).isEqualTo(3);
        assertThat(run(HEADER + SLUICE, "--check")).isZero();
        assertThat(ledger.requests).isEmpty();
        assertThat(out.toString()).contains("harbour.csv: 1 projects, 1 refused", "DKK             1,000.00");
    }

    @Test
    void tells_the_line_of_what_the_ledger_refuses_and_takes_the_others() throws IOException {
        ledger.refuses = line -> line.path("key").asString().equals("harbour/2/agreement");
        assertThat(runOnLedger(HEADER + SLUICE + DIKE)).isEqualTo(3);
        assertThat(err.toString()).contains("line 3", "harbour/2/agreement", "The registry knows better");
        assertThat(ledger.count("/projects")).isOne();
        assertThat(out.toString()).contains("equal the file's");
    }

    @Test
    void leaves_a_changed_record_as_it_is_and_says_so() throws IOException {
        runOnLedger(HEADER + SLUICE);
        assertThat(runOnLedger(HEADER + SLUICE.replace("Sluse;", "Sluse 2;"))).isEqualTo(3);
        assertThat(out.toString()).contains("known from before with another content");
        assertThat(ledger.bodies("/projects").getFirst().path("title").asString())
                .isEqualTo("Sluse");
    }

    @Test
    void sends_many_projects_in_batches_that_are_answered_at_once_and_tears_no_group() throws IOException {
        var rows = new StringBuilder(HEADER);
        IntStream.range(0, 700).forEach(i -> rows.append("p" + i + ";Sluse;;;24.04.2014;Lav " + i % 7 + ";;1;2\n"));
        assertThat(runOnLedger(rows.toString())).isZero();
        assertThat(ledger.count("/agreements/from-source")).isEqualTo(700);
        assertThat(ledger.batchSizes).containsExactly(8, 500, 500, 400);
        assertThat(err.toString()).contains("sent 1408 of 1408 commands");
    }

    @Test
    void waits_for_an_atomic_batch_that_is_worked_off_later() throws IOException {
        var rows = new StringBuilder(HEADER);
        IntStream.range(0, 300).forEach(i -> rows.append("p" + i + ";Sluse;;;24.04.2014;Lavet;;1;2\n"));
        assertThat(runOnLedger(rows.toString(), "--all-or-nothing")).isZero();
        assertThat(ledger.batchSizes).containsExactly(602);
        assertThat(out.toString()).contains("602 commands applied");
    }

    @Test
    void asks_again_when_the_ledger_is_busy() throws IOException {
        ledger.busy = 1;
        assertThat(runOnLedger(HEADER + SLUICE)).isZero();
    }

    @Test
    void tells_when_nobody_answers() throws IOException {
        var address = ledger.address();
        ledger.close();
        assertThat(run(HEADER + SLUICE, "--server", address, "--token", "let-me-in"))
                .isOne();
        assertThat(err.toString()).contains("no answer from " + address);
    }

    @Test
    void tells_when_the_token_is_no_good() throws IOException {
        assertThat(run(HEADER + SLUICE, "--server", ledger.address(), "--token", "wrong"))
                .isOne();
        assertThat(err.toString()).contains("Sign in first").doesNotContain("wrong");
    }

    @Test
    void tells_when_nothing_runs_on_the_data_folder() throws IOException {
        assertThat(run(HEADER + SLUICE, "--data", folder.toString())).isOne();
        assertThat(err.toString()).contains("nothing runs on the data folder");
    }

    @Test
    void finds_the_running_installation_by_its_data_folder() throws IOException {
        var here = ProcessHandle.current().pid();
        new Running(here, Mode.REAL, ledger.address(), ledger.address(), null, "https://id.example", 1, 2, null)
                .announce(folder);
        assertThat(run(HEADER + SLUICE, "--data", folder.toString(), "--token", "let-me-in"))
                .isZero();
        assertThat(out.toString()).contains("equal");
        assertThat(run(HEADER + SLUICE, "--data", folder.toString())).isOne();
        assertThat(err.toString()).contains("this installation is real");
    }

    @Test
    void tells_a_wrong_mapping_and_a_missing_file_apart_from_bad_lines() throws IOException {
        assertThat(run(HEADER.replace("grant", "sum") + SLUICE)).isEqualTo(2);
        assertThat(err.toString()).contains("column 'grant'", "no such column");
        assertThat(new CommandLine(new ImportCommand())
                        .setErr(new PrintWriter(err))
                        .execute(
                                "contributions",
                                folder.resolve("none.csv").toString(),
                                "--mapping",
                                folder.resolve("harbour.yml").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
    }
}

package dk.sambog.command.batch;

import static dk.sambog.command.testing.Hvidesand.SLUICE;
import static dk.sambog.command.testing.Hvidesand.giftOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchIT {
    private static final String NDJSON = "application/x-ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = Hvidesand.settle(DATABASE);
    private static CommandServer server;

    /** Keys name lines for ever, so every test has its own. */
    private final String own = UUID.randomUUID().toString();

    private long before;

    @BeforeAll
    static void start() {
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void count() {
        before = events();
    }

    @Test
    void lines_are_applied_and_refer_to_each_other() {
        var answer = send(
                "independent",
                List.of(
                        line("pledge", "/pledges", Hvidesand.pledgeOf(100)),
                        line(
                                "gift",
                                "/contributions",
                                giftOf(100)
                                        .replace(
                                                "\"received\"",
                                                "\"pledgeId\": \"@%s\", \"received\"".formatted(key("pledge"))))));

        assertProgress(answer, 200, 2, 0, 0, 0);
        assertThat(events() - before).as("made, recorded, received, fulfilled").isEqualTo(4);
    }

    @Test
    void the_same_file_again_adds_nothing() {
        var file = List.of(line("a", "/contributions", giftOf(1)), line("b", "/contributions", giftOf(2)));
        send("independent", file);
        var after = events();

        assertProgress(send("independent", file), 200, 0, 2, 0, 0);
        assertThat(events()).isEqualTo(after);
    }

    @Test
    void lines_without_keys_are_known_by_their_content_and_which_of_their_like_they_are() {
        var gift = "{\"path\": \"/contributions\", \"body\": %s}".formatted(oneLine(giftOf(4_321)));

        assertProgress(send("independent", List.of(gift, gift)), 200, 2, 0, 0, 0);
        assertProgress(send("independent", List.of(gift, gift, gift)), 200, 1, 2, 0, 0);
    }

    @Test
    void a_changed_line_with_a_known_key_is_reported_and_not_applied() {
        send("independent", List.of(line("a", "/contributions", giftOf(1))));
        var after = events();

        var again = send("independent", List.of(line("a", "/contributions", giftOf(2))));

        assertProgress(again, 207, 0, 0, 1, 0);
        assertRefusals(again, "1 /problems/line-changed");
        assertThat(events()).isEqualTo(after);
    }

    @Test
    void an_independent_batch_applies_what_can_be_and_tells_the_rest_line_by_line() {
        var answer = send(
                "independent",
                List.of(
                        line("good", "/contributions", giftOf(1)),
                        "this is no JSON",
                        line("nowhere", "/nowhere", "{}"),
                        line("bad", "/contributions", giftOf(1).replace("CASH_DONATION", "CASH_DREAMT")),
                        line("wrong", "/contributions", giftOf(1).replace("CASH_DONATION", "VOLUNTEER_HOURS")),
                        line("twice", "/contributions", giftOf(1)),
                        line("twice", "/contributions", giftOf(2)),
                        "{\"path\": \"/contributions\", \"body\": {\"note\": \"" + "x".repeat(70_000) + "\"}}"));

        assertProgress(answer, 207, 1, 0, 0, 7);
        assertRefusals(
                answer,
                "2 /problems/line-not-json",
                "3 /problems/no-such-command",
                "4 /problems/body-malformed",
                "5 /problems/contribution-counted-otherwise",
                "6 /problems/key-twice",
                "7 /problems/key-twice",
                "8 /problems/line-too-long");
        assertThat(events() - before).isEqualTo(2);
    }

    @Test
    void the_lines_of_a_group_stand_or_fall_together() {
        var answer = send(
                "independent",
                List.of(
                        inGroup("g", line("first", "/contributions", giftOf(1))),
                        inGroup("g", line("second", "/contributions", giftOf(1).replace("1.00", "0.00"))),
                        line("alone", "/contributions", giftOf(1))));

        assertProgress(answer, 207, 1, 0, 0, 2);
        assertRefusals(answer, "1 /problems/group-broken", "2 /problems/not-positive");
        assertThat(events() - before).isEqualTo(2);
    }

    @Test
    void an_atomic_batch_applies_all_or_nothing() {
        var refused = send(
                "atomic",
                List.of(
                        line("first", "/contributions", giftOf(1)),
                        line("second", "/contributions", giftOf(1).replace("1.00", "0.00"))));

        assertProgress(refused, 207, 0, 0, 0, 2);
        assertThat(events()).isEqualTo(before);
        assertProgress(send("atomic", List.of(line("third", "/contributions", giftOf(1)))), 200, 1, 0, 0, 0);
    }

    @Test
    void a_writer_is_told_of_contact_data_in_the_texts_of_applied_lines() {
        var note =
                giftOf(1).replace("\"received\"", "\"note\": \"Ring 12 34 56 78 eller viggo@havn.dk\", \"received\"");
        var lines = List.of(
                line("quiet", "/contributions", giftOf(1)),
                line("warned", "/contributions", note),
                line("refused", "/contributions", note.replace("1.00", "0.00")));

        var answer = send("independent", lines);

        assertProgress(answer, 207, 2, 0, 0, 1);
        for (var told : List.of(JSON.readTree(answer.body()), progress(answer))) {
            assertThat(told.get("warned").intValue()).isEqualTo(1);
            assertThat(told.get("warnings").valueStream().map(BatchIT::warning))
                    .containsExactly(
                            "2 " + key("warned") + " /note email-address",
                            "2 " + key("warned") + " /note phone-number");
            assertThat(told.at("/warnings/0/messageDa").asString()).contains("e-mailadresse");
        }
        assertThat(get("karen", location(answer) + "/warnings?limit=1").body()).contains("phone-number");
        assertThat(get("karen", location(answer) + "/warnings?afterLine=2").body())
                .isEqualTo("[]");
        assertThat(get("vibeke", location(answer) + "/warnings").statusCode()).isEqualTo(404);

        var again = send("independent", lines.subList(0, 2));
        assertProgress(again, 200, 0, 2, 0, 0);
        assertThat(again.body()).doesNotContain("warnings");
    }

    @Test
    void what_takes_more_than_the_right_to_write_is_no_line() {
        var basis = "{\"legalBasis\": \"GDPR_ART_17_1\"}";
        var answer = send(
                "independent",
                Stream.of("parties/%s/erasure", "texts/%s/redaction", "documents/%s/redaction")
                        .map(path -> line(path, "/" + path.formatted(SLUICE), basis))
                        .toList());

        assertRefusals(
                answer, "1 /problems/no-such-command", "2 /problems/no-such-command", "3 /problems/no-such-command");
    }

    @Test
    void a_long_batch_is_taken_in_and_worked_off() {
        var answer = send(
                "independent",
                IntStream.range(0, 501)
                        .mapToObj(number -> line("long" + number, "/contributions", giftOf(1)))
                        .toList());

        assertThat(answer.statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> progress(answer).get("state").stringValue().equals("DONE"));
        assertThat(progress(answer).get("applied").intValue()).isEqualTo(501);
    }

    @Test
    void a_batch_is_shown_to_whoever_sent_it_alone() {
        var sent = send("independent", List.of(line("a", "/contributions", giftOf(1))));

        var seen = get("vibeke", location(sent));

        assertThat(seen.statusCode()).isEqualTo(404);
        assertThat(seen.body()).contains("/problems/no-such-batch");
    }

    @Test
    void csv_of_contributions_becomes_lines() {
        var answer = csv("contributions", """
                key;projectId;kind;amount;currency;received
                %s;%s;CASH_DONATION;12.50;DKK;true
                %s;%s;CASH_DONATION;twelve;DKK;true
                """.formatted(key("a"), SLUICE, key("b"), SLUICE));

        assertProgress(answer, 207, 1, 0, 0, 1);
        assertRefusals(answer, "3 /problems/not-an-amount");
    }

    @Test
    void csv_with_a_column_nobody_knows_or_a_row_of_another_length_is_refused() {
        for (var file : List.of(
                "key;projectId;colour\na;b;red\n",
                "key;projectId;kind\na;b\n",
                "key;key\na;b\n",
                "key;projectId\n\"a;b\n")) {
            assertRefused(csv("contributions", file), 422, "/problems/csv-malformed");
        }
    }

    @Test
    void what_is_no_batch_is_refused_whole() {
        assertRefused(send("independent", List.of("", " ")), 422, "/problems/no-lines");
        assertRefused(send("perhaps", List.of("{}")), 400, "/problems/unknown-mode");
        assertRefused(csv("pledges", "key\na\n"), 400, "/problems/unknown-mapping");
        assertRefused(
                send("atomic", Collections.nCopies(10_001, "{\"path\":\"/pledges\",\"body\":{}}")),
                413,
                "/problems/too-many-lines");
        assertRefused(
                server.send(request("karen", "mode=independent", NDJSON)
                        .POST(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC3, '"', '\n'}))
                        .build()),
                400,
                "/problems/not-utf8");
        assertRefused(
                server.send(request("karen", "separator=;&mapping=contributions", "text/csv")
                        .POST(BodyPublishers.ofString("note\nblåbær\n", StandardCharsets.ISO_8859_1))
                        .build()),
                400,
                "/problems/not-utf8");
        assertThat(events()).isEqualTo(before);
    }

    private String key(String name) {
        return own + name;
    }

    private String line(String name, String path, String body) {
        return "{\"key\": \"%s\", \"path\": \"%s\", \"body\": %s}".formatted(key(name), path, oneLine(body));
    }

    private static String inGroup(String group, String line) {
        return "{\"group\": \"" + group + "\", " + line.substring(1);
    }

    private static String oneLine(String json) {
        return JSON.readTree(json).toString();
    }

    private static HttpResponse<String> send(String mode, List<String> lines) {
        return server.send(request("karen", "mode=" + mode, NDJSON)
                .POST(BodyPublishers.ofString(lines.stream().collect(Collectors.joining("\n"))))
                .build());
    }

    private static HttpResponse<String> csv(String mapping, String file) {
        return server.send(request("karen", "separator=;&mapping=" + mapping, "text/csv")
                .POST(BodyPublishers.ofString(file, StandardCharsets.UTF_8))
                .build());
    }

    private static HttpRequest.Builder request(String caller, String query, String contentType) {
        return HttpRequest.newBuilder(server.uri("/api/v1/batches?" + query))
                .header("Authorization", "Bearer test." + caller)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", contentType);
    }

    private static HttpResponse<String> get(String caller, String path) {
        return server.send(HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer test." + caller)
                .build());
    }

    private static String location(HttpResponse<String> sent) {
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode progress(HttpResponse<String> sent) {
        return JSON.readTree(get("karen", location(sent)).body());
    }

    private static void assertProgress(
            HttpResponse<String> sent, int status, int applied, int unchanged, int changed, int refused) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(status);
        var progress = JSON.readTree(sent.body());
        assertThat(List.of("applied", "unchanged", "changed", "refused").stream()
                        .map(name -> progress.get(name).intValue()))
                .as("applied, unchanged, changed, refused")
                .containsExactly(applied, unchanged, changed, refused);
    }

    private static String warning(JsonNode told) {
        return told.get("line").intValue() + " " + told.get("key").asString() + " "
                + told.get("pointer").asString() + " " + told.get("code").asString();
    }

    private static void assertRefusals(HttpResponse<String> sent, String... linesAndProblems) {
        var refusals = JSON.readTree(get("karen", location(sent) + "/refusals").body());
        assertThat(refusals.valueStream()
                        .map(refusal -> refusal.get("line").intValue() + " "
                                + refusal.get("problem").get("type").stringValue()))
                .containsExactly(linesAndProblems);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.body()).contains(type + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static long events() {
        return SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
    }
}

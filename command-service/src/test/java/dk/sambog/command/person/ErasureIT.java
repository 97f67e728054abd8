package dk.sambog.command.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.DatabaseFiles;
import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ErasureIT {
    private static final String NAME = "Gunhild Ravnsborg-Ærø";
    private static final String EMAIL = "gunhild@ravnsborg-aeroe.dk";
    private static final String ERASE = "{\"legalBasis\": \"GDPR_ART_17_1\"}";

    private static FoundedLedger ledger;
    private static DatabaseFiles files;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        files = new DatabaseFiles(ledger.sql());
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void leaves_every_byte_of_the_log_and_not_one_of_the_person(CapturedOutput log) {
        var gunhild = person("gunhild", NAME);
        correct("gunhild", gunhild, "EMAIL", EMAIL);
        correct("gunhild", gunhild, "PAYOUT_ACCOUNT", "1234 7654321");
        var key = ledger.sql()
                .queryForObject("SELECT wrapped_key FROM vault.subject WHERE party_id = ?", byte[].class, gunhild);
        var login = fingerprint("login-of-gunhild");
        // What ANALYZE has seen it keeps.
        ledger.sql().execute("ANALYZE");
        assertThat(files.holding(key)).contains("vault.subject");
        assertThat(files.holding(login)).contains("vault.login", "vault.login_pk");
        var before = events();

        var erased = erase(gunhild);

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(erased.body()).contains("party.erased");
        assertThat(events()).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
        for (var trace : List.of(NAME, EMAIL, "login-of-gunhild", "7654321")) {
            assertThat(files.tablesHolding(trace)).as(trace).isEmpty();
            assertThat(log.getAll()).doesNotContain(trace);
        }
        assertThat(files.holding(bytes(NAME, EMAIL, "login-of-gunhild", "7654321")))
                .isEmpty();
        assertThat(files.walHolding(bytes(NAME, EMAIL, "login-of-gunhild", "7654321")))
                .isEmpty();
        assertThat(files.holding(key, login)).isEmpty();
        // The WAL tells what happened, and so what was sealed and is no more, until its segments are deleted.
        assertThat(files.walHolding(key)).isNotEmpty();
        files.endWal();
        assertThat(files.walHolding(key, login)).isEmpty();
        assertThat(count("vault.subject", gunhild) + count("vault.detail", gunhild) + count("vault.login", gunhild))
                .isZero();
    }

    @Test
    void waits_for_those_who_look_at_an_older_state_and_then_leaves_nothing() throws Exception {
        var idun = person("idun", "Idun Ask");
        var key = ledger.sql()
                .queryForObject("SELECT wrapped_key FROM vault.subject WHERE party_id = ?", byte[].class, idun);
        var file = fileOfKeys();
        try (var reader = ledger.sql().getDataSource().getConnection();
                var statement = reader.createStatement();
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            reader.setAutoCommit(false);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("SELECT 1");

            var erasure = others.submit(() -> erase(idun));

            await().until(() -> !file.equals(fileOfKeys()));
            assertThat(remains()).contains("vault.subject");
            reader.commit();
            assertThat(erasure.get().statusCode()).isEqualTo(200);
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> remains().isEmpty());
        assertThat(files.holding(key)).isEmpty();
    }

    @Test
    void an_organisation_stays_and_what_is_taken_away_of_it_is_gone() {
        var firm = ledger.organisation("COMPANY", "Tømrer Viggo Vang", person("viggo", "Viggo Vang"));
        var entered = post("login-of-viggo", firm, "{\"field\": \"PHONE\", \"value\": \"12 34 56 78\"}");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        var phone = ledger.sql()
                .queryForObject(
                        "SELECT content FROM vault.detail WHERE party_id = ? AND field = 'PHONE'", byte[].class, firm);
        assertThat(files.holding(phone)).isNotEmpty();

        assertRefused(erase(firm), 422, "only-people-are-erased");
        post("login-of-viggo", firm, "{\"field\": \"PHONE\"}");
        var named = post("login-of-viggo", firm, "{\"field\": \"NAME\", \"value\": \"Ophørt firma\"}");

        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        assertThat(files.holding(phone, "Tømrer Viggo Vang".getBytes(UTF_8))).isEmpty();
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT name FROM vault.organisation_name WHERE party_id = ?", String.class, firm))
                .isEqualTo("Ophørt firma");
    }

    @Test
    void leaves_no_trace_of_one_who_was_registered_by_a_batch() {
        var name = "Thorvald Wulff-Ravn";
        var batch = ledger.server()
                .send(HttpRequest.newBuilder(ledger.server().uri("/api/v1/batches?mode=independent"))
                        .header("Authorization", "Bearer test.clerk")
                        .header("Sambog-On-Behalf-Of", ledger.operator().toString())
                        .header("Idempotency-Key", "batch")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString("""
                                {"key": "t", "path": "/parties", "body": {"type": "PERSON", "name": "%s"}}
                                """.formatted(name)))
                        .build());
        assertThat(batch.body()).contains("\"applied\":1");
        var thorvald = ledger.sql().queryForObject("SELECT thing FROM request.line", UUID.class);

        assertThat(erase(thorvald).statusCode()).isEqualTo(200);

        assertThat(files.holding(name.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void an_erased_person_signs_in_no_more_and_is_named_no_more() {
        var bo = person("bo", "Bo Bak");
        assertThat(erase(bo).statusCode()).isEqualTo(200);

        assertThat(ledger.get("login-of-bo", "/me").body()).contains("\"party\":null");
        assertRefused(erase(bo), 410, "party-erased");
        assertRefused(
                ledger.asOperator("/parties/" + ledger.operator() + "/mandates", """
                        {"grantee": "%s", "acts": ["VERIFY"]}""".formatted(bo)),
                422,
                "no-such-party");
    }

    @Test
    void waits_as_long_as_a_law_keeps_the_data() {
        var ib = person("ib", "Ib Holm");
        var deferred = ledger.asOperator("/parties/" + ib + "/erasure-deferral", """
                {"legalBasis": "BOGFOERINGSLOVEN_12", "retainUntil": "2999-12-31"}""");
        assertThat(deferred.body()).contains("party.erasure-deferred");

        assertRefused(erase(ib), 409, "erasure-is-deferred");
        assertThat(count("vault.subject", ib)).isEqualTo(1);
    }

    @Test
    void what_a_person_signed_and_a_law_keeps_turns_an_erasure_into_a_deferral() {
        var ea = person("ea", "Ea Lund");
        var agreement = UUID.randomUUID();
        var project = UUID.randomUUID();
        ledger.sql().update("INSERT INTO guard.agreement VALUES (?, ?, true)", agreement, project);
        ledger.sql().update("INSERT INTO guard.signatory VALUES (?, ?)", ea, agreement);
        var kept = ledger.asOperator("/agreements/" + agreement + "/retention", """
                {"legalBasis": "EU_2021_1060_ART_82", "retainUntil": "2999-12-31"}""");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);

        var erasure = erase(ea);

        assertThat(erasure.body()).contains("party.erasure-deferred").doesNotContain("party.erased\"");
        assertThat(count("vault.subject", ea)).isEqualTo(1);
        assertRefused(erase(ea), 409, "erasure-is-deferred");
    }

    @Test
    void takes_a_token_that_may_erase_and_an_administrator_of_the_operator() {
        var per = person("per", "Per Vig");
        assertRefused(
                ledger.server()
                        .post(
                                "clerk.ledger_write",
                                "/parties/" + per + "/erasure",
                                ERASE,
                                "Sambog-On-Behalf-Of",
                                ledger.operator().toString()),
                403,
                "forbidden");
        assertRefused(
                ledger.server().post("login-of-per", "/parties/" + per + "/erasure", ERASE), 403, "mandate-missing");
    }

    private static UUID person(String subject, String name) {
        var registered = ledger.server().post("login-of-" + subject, "/parties", """
                {"type": "PERSON", "name": "%s", "self": true}""".formatted(name));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return FoundedLedger.id(registered);
    }

    private static void correct(String subject, UUID party, String field, String value) {
        var corrected = ledger.server()
                .post("login-of-" + subject, "/parties/" + party + "/details", """
                {"field": "%s", "value": "%s"}""".formatted(field, value));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.body()).contains("party.details-corrected").doesNotContain(value);
    }

    private static HttpResponse<String> post(String subject, UUID party, String detail) {
        return ledger.server()
                .post(subject, "/parties/" + party + "/details", detail, "Sambog-On-Behalf-Of", party.toString());
    }

    private static byte[] fingerprint(String login) {
        return ledger.sql().queryForObject("SELECT vault.fingerprint(?, ?)", byte[].class, CommandServer.ISSUER, login);
    }

    private static byte[][] bytes(String... words) {
        return Stream.of(words).map(word -> word.getBytes(UTF_8)).toArray(byte[][]::new);
    }

    private static List<String> remains() {
        return ledger.sql().queryForList("SELECT relation FROM vault.remains", String.class);
    }

    /** Another one once the table is written anew. */
    private static String fileOfKeys() {
        return ledger.sql().queryForObject("SELECT pg_relation_filepath('vault.subject')", String.class);
    }

    private static HttpResponse<String> erase(UUID party) {
        return ledger.asOperator("/parties/" + party + "/erasure", ERASE);
    }

    /** Every row of the event table, byte for byte. */
    private static List<String> events() {
        return ledger.sql().queryForList("SELECT event::text FROM ledger.event event ORDER BY seq", String.class);
    }

    private static long count(String table, UUID party) {
        return ledger.sql().queryForObject("SELECT count(*) FROM " + table + " WHERE party_id = ?", Long.class, party);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.body()).contains("/problems/" + slug);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}

package dk.sambog.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.FoundedLedger;
import dk.sambog.events.Commitment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static FoundedLedger ledger;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void tells_a_person_all_that_is_kept_and_nobody_else() {
        var karen = ledger.person("karen");
        correct("karen", karen, "ADDRESS", "Strandvej 4, 6960 Hvidesand");
        correct("karen", karen, "PHONE", "12 34 56 78");
        ledger.person("ole");

        var data = JSON.readTree(
                ledger.get("karen", "/parties/" + karen + "/personal-data").body());

        assertThat(data.path("details").toString())
                .contains("\"NAME\"", "\"karen\"", "Strandvej 4, 6960 Hvidesand", "+4512345678");
        assertThat(data.path("logins").path(0).path("issuer").asString()).isEqualTo(CommandServer.ISSUER);
        assertThat(data.path("logins").path(0).path("fingerprint").asString()).matches("[0-9a-f]{64}");
        assertThat(data.path("lookUps")).isEmpty();
        assertThat(data.path("events").toString()).contains("party.registered", "party.details-corrected");
        assertThat(data.path("next").isNull()).isTrue();
        assertRefused(ledger.get("ole", "/parties/" + karen + "/personal-data"), 403, "not-yours-to-see");
        assertRefused(ledger.get("stranger", "/parties/" + karen + "/personal-data"), 403, "not-a-party");
    }

    @Test
    void tells_of_many_events_page_by_page_and_of_what_was_merged_into_the_person() {
        var bodil = ledger.person("bodil");
        var twice = ledger.person("bodil-hjemme");
        correct("bodil-hjemme", twice, "ADDRESS", "Havnegade 2, 6960 Hvidesand");
        var merged = ledger.asOperator("/parties/" + twice + "/merger", """
                {"survivor": "%s", "reason": "Samme menneske"}""".formatted(bodil));
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        // As many as a page holds, that name her.
        ledger.sql().update("""
                INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                SELECT gen_random_uuid(), 'need/' || gen_random_uuid(), 0, 'need.supported', 1, now(),
                  convert_to('{}', 'UTF8'), convert_to('{"effectiveOn":"2026-01-01","needId":"' || gen_random_uuid()
                    || '","supporter":"' || ? || '"}', 'UTF8')
                FROM generate_series(1, 1000)""", bodil.toString());

        var path = "/parties/" + bodil + "/personal-data";
        var first = JSON.readTree(ledger.get("bodil", path).body());
        var second = JSON.readTree(
                ledger.get("bodil", path + "?after=" + first.path("next").asString())
                        .body());

        assertThat(first.path("details").toString()).contains("Havnegade 2, 6960 Hvidesand");
        assertThat(first.path("logins")).hasSize(2);
        assertThat(first.path("events")).hasSize(1_000);
        assertThat(first.path("events").toString()).contains("party/" + bodil, "party/" + twice, "party.merged");
        assertThat(second.path("events")).isNotEmpty().hasSizeLessThan(10);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(ledger.get("bodil", path + "?after=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void an_administrator_answers_for_those_without_a_login_and_is_written_down() {
        var registered = ledger.asOperator("/parties", "{\"type\": \"PERSON\", \"name\": \"Bent Bak\"}");
        var bent = FoundedLedger.id(registered);
        assertThat(ledger.get("clerk", "/parties/" + bent + "/personal-data").body())
                .contains("Bent Bak");

        var again = JSON.readTree(
                ledger.get("clerk", "/parties/" + bent + "/personal-data").body());

        assertThat(again.path("lookUps")).hasSize(2);
        assertThat(again.path("lookUps").path(0).path("by").asString())
                .isEqualTo(ledger.party("clerk").toString());
    }

    @Test
    void a_page_to_take_home_holds_the_same_with_every_letter() throws IOException, InterruptedException {
        var person = ledger.person("soerine");
        correct("soerine", person, "NAME", "Sørine Ærø");
        correct("soerine", person, "ADDRESS", "Łódź Ærøgade 7, 5970 Ærøskøbing");
        var request = HttpRequest.newBuilder(ledger.server().uri("/api/v1/parties/" + person + "/personal-data"))
                .header("Authorization", "Bearer test.soerine")
                .header("Accept", "application/pdf")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
            var text = new PdfTextExtractor(new PdfReader(new ByteArrayInputStream(answer.body()))).getTextFromPage(1);
            assertThat(text).contains("Indsigt i personoplysninger", "Sørine Ærø", "Łódź Ærøgade 7, 5970 Ærøskøbing");
        }
    }

    @Test
    void a_payout_account_counts_once_another_has_confirmed_the_one_that_was_seen() {
        var karen = ledger.person("kirsten");
        var entered = correct("kirsten", karen, "PAYOUT_ACCOUNT", "1234 1234567");
        var version = version(entered);
        assertRefused(confirm("kirsten", karen, version), 403, "confirmed-by-another");
        correct("kirsten", karen, "PAYOUT_ACCOUNT", "1234 7654321");

        assertRefused(confirmAsOperator(karen, version), 412, "version-mismatch");
        assertThat(confirmAsOperator(karen, version + 1).body()).contains("party.payout-account-confirmed");

        var path = "/parties/" + karen + "/personal-data";
        assertThat(ledger.get("kirsten", path).body()).contains("\"payoutAccountConfirmed\":true");
        correct("kirsten", karen, "PAYOUT_ACCOUNT", "1234 1111111");
        assertThat(ledger.get("kirsten", path).body()).contains("\"payoutAccountConfirmed\":false");
    }

    @Test
    void the_commitment_in_the_log_is_to_what_the_vault_holds() {
        var karen = ledger.person("kamma");
        var answer = correct("kamma", karen, "EMAIL", "kamma@havn.dk");
        assertThat(answer.body()).doesNotContain("kamma@");
        var after = ledger.sql().queryForObject("""
                SELECT convert_from(payload, 'UTF8')::json ->> 'after' FROM ledger.event
                WHERE stream = 'party/' || ?::text AND type = 'party.details-corrected'""", String.class, karen);
        assertThat(Commitment.of(after).hex()).hasSize(64);
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT count(*) FROM vault.detail WHERE party_id = ? AND field = 'EMAIL'",
                                Long.class,
                                karen))
                .isEqualTo(1);
    }

    @Test
    void refuses_what_has_no_form_and_keeps_nothing() {
        var karen = ledger.person("karla");
        assertRefused(post("karla", karen, "EMAIL", "karla"), 422, "email-form");
        assertRefused(post("karla", karen, "ADDRESS", "Strandvej, 010203-1234"), 422, "cpr-number");
        assertRefused(post("clerk", karen, "PHONE", "12345678"), 403, "not-yours-to-correct");
        assertThat(ledger.sql()
                        .queryForObject("SELECT count(*) FROM vault.detail WHERE party_id = ?", Long.class, karen))
                .isEqualTo(1);
    }

    private static HttpResponse<String> correct(String subject, UUID party, String field, String value) {
        var corrected = post(subject, party, field, value);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        return corrected;
    }

    private static HttpResponse<String> post(String subject, UUID party, String field, String value) {
        return ledger.server().post(subject, "/parties/" + party + "/details", """
                {"field": "%s", "value": "%s"}""".formatted(field, value));
    }

    private static HttpResponse<String> confirm(String subject, UUID party, long version) {
        return ledger.server()
                .post(
                        subject,
                        "/parties/" + party + "/payout-account/confirmation",
                        "",
                        "If-Match",
                        "\"" + version + "\"");
    }

    private static HttpResponse<String> confirmAsOperator(UUID party, long version) {
        return ledger.server()
                .post(
                        "clerk",
                        "/parties/" + party + "/payout-account/confirmation",
                        "",
                        "If-Match",
                        "\"" + version + "\"",
                        "Sambog-On-Behalf-Of",
                        ledger.operator().toString());
    }

    private static long version(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("version").asLong();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.body()).contains("/problems/" + slug);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}

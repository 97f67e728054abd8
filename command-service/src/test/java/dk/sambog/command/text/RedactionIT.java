package dk.sambog.command.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.DatabaseFiles;
import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RedactionIT {
    private static final String REDACT = "{\"legalBasis\": \"GDPR_ART_17_1_D\"}";
    private static FoundedLedger ledger;
    private static DatabaseFiles files;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        files = new DatabaseFiles(ledger.sql());
        ledger.mandate(ledger.operator(), ledger.person("lise"), "LEAD");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void takes_the_words_away_and_leaves_the_log() {
        open("Slusen", "Naboens søn Viggo gik i vandet");
        var text =
                ledger.sql().queryForObject("SELECT text_id FROM content.text WHERE body LIKE '%Viggo%'", UUID.class);
        var words = "Naboens søn Viggo gik i vandet".getBytes(UTF_8);
        ledger.sql().execute("ANALYZE");
        assertThat(files.holding(words)).containsExactly("content.text");
        var before = log();

        var redacted = ledger.asOperator("/texts/" + text + "/redaction", REDACT);

        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(201);
        assertThat(redacted.body()).contains("text.redacted");
        assertThat(ledger.sql().queryForMap("SELECT body, salt FROM content.text WHERE text_id = ?", text))
                .containsEntry("body", "teksten er fjernet")
                .containsEntry("salt", null);
        assertThat(log()).startsWith(before);
        assertThat(files.holding(words)).isEmpty();
        // The WAL tells what happened, and so what is no more, until its segments are deleted.
        assertThat(files.walHolding(words)).isNotEmpty();
        files.endWal();
        assertThat(files.walHolding(words)).isEmpty();
        assertRefused(ledger.asOperator("/texts/" + text + "/redaction", REDACT), 409, "text-redacted");
    }

    @Test
    void refuses_a_text_that_is_not_there_and_who_may_not() {
        assertRefused(ledger.asOperator("/texts/" + UUID.randomUUID() + "/redaction", REDACT), 404, "no-such-text");
        open("Diget", "En beskrivelse");
        var text = ledger.sql()
                .queryForObject("SELECT text_id FROM content.text WHERE body = 'En beskrivelse'", UUID.class);
        assertRefused(ledger.server().post("lise", "/texts/" + text + "/redaction", REDACT), 403, "mandate-missing");
    }

    @Test
    void a_redacted_document_is_gone_for_everybody_and_cited_by_nobody() {
        // Long enough to be kept apart from its row, and of no pattern that could be compressed.
        var words = IntStream.range(0, 2_000)
                .mapToObj(number -> Integer.toHexString(Integer.hashCode(number * 0x9E3779B9) * 31))
                .collect(Collectors.joining(" "));
        var trace = words.substring(4_000, 4_040).getBytes(UTF_8);
        var id = FoundedLedger.id(upload("lise", words));
        ledger.sql().execute("ANALYZE");
        assertThat(files.holding(trace)).singleElement().asString().startsWith("pg_toast.");
        assertThat(ledger.get("lise.ledger_read", "/documents/" + id).statusCode())
                .isEqualTo(200);

        var redacted = ledger.asOperator("/documents/" + id + "/redaction", REDACT);

        assertThat(redacted.body()).contains("document.redacted");
        assertRefused(ledger.get("lise.ledger_read", "/documents/" + id), 410, "document-redacted");
        assertThat(ledger.sql()
                        .queryForMap(
                                "SELECT bytes, salt, sha256, file_name FROM content.document WHERE document_id = ?", id)
                        .values())
                .containsOnlyNulls();
        assertThat(files.holding(trace, "hemmeligt.txt".getBytes(UTF_8))).isEmpty();
        files.endWal();
        assertThat(files.walHolding(trace)).isEmpty();
        assertRefused(ledger.asOperator("/documents/" + id + "/redaction", REDACT), 410, "document-redacted");
        assertRefused(ledger.asOperator("/documents/" + id + "/retention", """
                        {"legalBasis": "ARKIVLOVEN", "retainUntil": "2999-12-31"}"""), 404, "no-such-document");
    }

    @Test
    void a_document_is_read_by_who_stored_it_and_those_of_a_project_that_cites_it() {
        var stored = FoundedLedger.id(upload("lise", "bilag"));
        var ole = ledger.person("ole");
        assertThat(read("lise.ledger_read", stored)).isEqualTo(200);
        assertRefused(ledger.get("ole.ledger_read", "/documents/" + stored), 403, "not-yours-to-read");
        assertRefused(ledger.get("ole.ledger_read", "/documents/" + UUID.randomUUID()), 403, "not-yours-to-read");
        assertThat(read("ole.audit_read", stored)).isEqualTo(200);

        var project = open("Broen", "En bro");
        var given = ledger.server().post("lise", "/contributions", """
                {"projectId": "%s", "kind": "CASH_DONATION", "money": {"amount": "100.00", "currency": "DKK"},
                 "evidence": [{"documentId": "%s", "tier": "T2"}]}""".formatted(project, stored));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertThat(read("ole.ledger_read", stored)).isEqualTo(403);
        // The operator leads the project: who acts for it may read, as long as the mandate lasts.
        ledger.mandate(ledger.operator(), ole, "VERIFY");
        assertThat(read("ole.ledger_read", stored)).isEqualTo(200);
    }

    @Test
    void a_writer_is_told_of_contact_data_in_a_text_and_the_text_is_kept() {
        var opened = ledger.server()
                .post(
                        "lise",
                        "/projects",
                        """
                {"title": "Havnen", "description": "Ring til Viggo på 12 34 56 78 eller viggo@havn.dk", "form": "SELF"}""",
                        "Sambog-On-Behalf-Of",
                        ledger.operator().toString());

        var warnings = JsonMapper.shared().readTree(opened.body()).path("warnings");

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(warnings).hasSize(2);
        assertThat(warnings.path(0).path("pointer").asString()).isEqualTo("/description");
        assertThat(warnings.toString()).contains("email-address", "phone-number");
    }

    private static UUID open(String title, String description) {
        var opened = ledger.server()
                .post(
                        "lise",
                        "/projects",
                        """
                {"title": "%s", "description": "%s", "form": "SELF"}""".formatted(title, description),
                        "Sambog-On-Behalf-Of",
                        ledger.operator().toString());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(opened.body()).doesNotContain("warnings");
        return FoundedLedger.id(opened);
    }

    private static int read(String subject, UUID document) {
        return ledger.get(subject, "/documents/" + document).statusCode();
    }

    private static String log() {
        return String.join(
                "\n",
                ledger.sql().queryForList("SELECT event::text FROM ledger.event event ORDER BY seq", String.class));
    }

    private static HttpResponse<String> upload(String subject, String words) {
        var body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"hemmeligt.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + words + "\r\n--cut--\r\n";
        return ledger.server()
                .send(HttpRequest.newBuilder(ledger.server().uri("/api/v1/documents"))
                        .header("Authorization", "Bearer test." + subject)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                        .build());
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.body()).contains("/problems/" + slug);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}

package dk.sambog.command.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.FoundedLedger;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocumentIT {
    private static FoundedLedger ledger;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        ledger.person("ida");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_document_comes_back_byte_for_byte_and_can_be_shown_to_be_the_one_in_the_log() {
        var stored = upload("ida", "Bilag ø.pdf", "application/pdf", "%PDF-1.7\nbilag".getBytes(UTF_8), key());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(stored.body()).contains("document.stored");
        var id = FoundedLedger.id(stored);

        var opened = ledger.get("ida", "/documents/" + id);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).isEqualTo("%PDF-1.7\nbilag");
        assertThat(opened.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("Bilag%20%C3%B8.pdf");
        assertThat(opened.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(opened.headers().firstValue("Repr-Digest").orElseThrow()).startsWith("sha-256=:");
        assertThat(ledger.sql()
                        .queryForObject(
                                """
                                SELECT convert_from(payload, 'UTF8')::json ->> 'commitment' = encode(sha256(decode(?, 'hex') || bytes), 'hex')
                                FROM ledger.event JOIN content.document ON stream = 'document/' || document_id
                                WHERE document_id = ?""",
                                Boolean.class,
                                opened.headers().firstValue("Sambog-Salt").orElseThrow(),
                                id))
                .isTrue();
    }

    @Test
    void the_same_upload_is_done_once_and_another_file_under_its_key_is_refused() {
        var key = key();
        var first = upload("ida", "a.txt", "text/plain", "a".getBytes(UTF_8), key);
        var again = upload("ida", "a.txt", "text/plain", "a".getBytes(UTF_8), key);
        assertThat(FoundedLedger.id(again)).isEqualTo(FoundedLedger.id(first));
        var other = upload("ida", "a.txt", "text/plain", "b".getBytes(UTF_8), key);
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void refuses_what_it_does_not_take_and_keeps_nothing() {
        var events = ledger.events();
        assertRefused(upload("ida", "a.html", "text/html", "<a/>".getBytes(UTF_8), key()), 415, "media-type-not-taken");
        assertRefused(upload("ida", "a.pdf", "application/pdf", "MZ".getBytes(UTF_8), key()), 422, "not-what-it-says");
        assertRefused(upload("ida", "a.txt", "text/plain", new byte[0], key()), 422, "document-empty");
        assertRefused(upload("ida", "010203-1234.txt", "text/plain", "a".getBytes(UTF_8), key()), 422, "cpr-number");
        var large = upload(
                "ida", "a.txt", "text/plain", "a".repeat(20 * 1024 * 1024 + 1).getBytes(UTF_8), key());
        assertThat(large.statusCode()).as(large.body()).isEqualTo(413);
        assertThat(upload("stranger", "a.txt", "text/plain", "a".getBytes(UTF_8), key())
                        .statusCode())
                .isEqualTo(403);
        assertThat(ledger.events()).isEqualTo(events);
    }

    @Test
    void refuses_those_who_are_no_party_and_documents_that_are_not_there() {
        var id = FoundedLedger.id(upload("ida", "a.txt", "text/plain", "a".getBytes(UTF_8), key()));
        assertRefused(ledger.get("stranger.ledger_read", "/documents/" + id), 403, "not-a-party");
        assertRefused(ledger.get("ida", "/documents/" + UUID.randomUUID()), 404, "no-such-document");
        assertThat(ledger.get("ida", "/documents/1").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> upload(
            String subject, String fileName, String mediaType, byte[] bytes, String key) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(UTF_8));
        return ledger.server()
                .send(HttpRequest.newBuilder(ledger.server().uri("/api/v1/documents"))
                        .header("Authorization", "Bearer test." + subject)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "multipart/form-data; boundary=frontier")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + slug);
    }
}

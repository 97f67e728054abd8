package dk.sambog.command.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger is founded once, so these are chapters of one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallationIT {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = new JdbcTemplate(DATABASE.asSuperuser());
    private static final String KEY = UUID.randomUUID().toString();
    private static CommandServer server;

    @BeforeAll
    static void start() {
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void answers_that_nothing_is_founded_to_every_other_command() {
        for (var answer : new HttpResponse<?>[] {
            server.post("clerk", "/parties", "{\"type\": \"PERSON\", \"name\": \"Clara\", \"self\": true}"),
            server.post("clerk", "/parties", "{\"type\": \"COMPANY\", \"name\": \"Vand A/S\"}"),
            server.post("clerk", "/projects", "{\"title\": \"Slusen\", \"form\": \"SELF\"}")
        }) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body().toString()).contains("/problems/not-founded");
        }
        assertNothingIsWritten();
    }

    @Test
    @Order(2)
    void refuses_a_wrong_token_and_writes_nothing() {
        var answer = server.post("clerk", "/installation", founding("twice", "MUNICIPALITY", "12345678"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("/problems/wrong-token", "\"pointer\":\"/token\"")
                .doesNotContain("twice");
        assertNothingIsWritten();
    }

    @Test
    @Order(3)
    void names_the_field_at_fault_and_writes_nothing() {
        var answer = server.post("clerk", "/installation", founding("once", "MUNICIPALITY", "1234"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("cvr-has-eight-digits", "/operator/identifiers/0/id");
        assertNothingIsWritten();
    }

    @Test
    @Order(4)
    void founds_the_ledger_with_its_operator_and_first_administrator() {
        var answer = found("clerk");
        assertThat(answer.body())
                .contains("party.registered", "party.mandate-granted", "installation.founded")
                .doesNotContain("Clara");
        assertThat(answer.statusCode()).isEqualTo(201);

        var me = me("clerk");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("Hvidesand Kommune", "ADMINISTER", "\"holdsToday\":true");
        assertThat(SQL.queryForList("SELECT convert_from(payload, 'UTF8') FROM ledger.event", String.class))
                .hasSize(4)
                .noneMatch(payload -> payload.contains("Clara") || payload.contains("clerk"));
    }

    @Test
    @Order(5)
    void does_it_once_when_the_same_request_comes_again() {
        var answer = found("clerk");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(events()).isEqualTo(4);
    }

    @Test
    @Order(6)
    void refuses_to_be_founded_again_by_anybody() {
        for (var subject : new String[] {"clerk", "stranger"}) {
            var answer = server.post(subject, "/installation", founding("once", "COMPANY", "87654321"));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("/problems/already-founded");
        }
        assertThat(events()).isEqualTo(4);
        assertThat(me("stranger").body()).contains("\"party\":null");
    }

    private static HttpResponse<String> found(String subject) {
        return server.post(
                subject, "/installation", founding("once", "MUNICIPALITY", "12345678"), "Idempotency-Key", KEY);
    }

    private static HttpResponse<String> me(String subject) {
        return server.send(HttpRequest.newBuilder(server.uri("/api/v1/me"))
                .header("Authorization", "Bearer test." + subject)
                .build());
    }

    private static String founding(String token, String type, String cvr) {
        return """
                {"token": "%s",
                 "operator": {"type": "%s", "name": "Hvidesand Kommune",
                              "identifiers": [{"scheme": "DK-CVR", "id": "%s"}]},
                 "administrator": {"name": "Clara Clerk"}}""".formatted(token, type, cvr);
    }

    private static void assertNothingIsWritten() {
        assertThat(events()).isZero();
        assertThat(SQL.queryForObject("SELECT count(*) FROM vault.subject", Long.class))
                .isZero();
        assertThat(SQL.queryForObject("SELECT count(*) FROM vault.login", Long.class))
                .isZero();
        assertThat(SQL.queryForObject("SELECT count(*) FROM guard.party", Long.class))
                .isZero();
    }

    private static long events() {
        return SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
    }
}

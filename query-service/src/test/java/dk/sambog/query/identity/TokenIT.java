package dk.sambog.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.query.story.RunningService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenIT {
    private static final String SOMETHING = "/api/v1/events?limit=1";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answers_a_token_of_its_issuer_for_its_audience() {
        assertThat(service.get(SOMETHING).statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_a_request_without_a_token() {
        var answer = service.anonymously(SOMETHING);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertRefused(answer, 401, "not-signed-in");
    }

    @Test
    void refuses_a_token_that_is_none() {
        assertRefused(with("nonsense"), 401, "not-signed-in");
    }

    @Test
    void refuses_a_token_another_key_signed() {
        assertRefused(with(service.tokens.forged("audit", "audit.read")), 401, "not-signed-in");
    }

    @Test
    void refuses_a_token_that_has_expired() {
        var lapsed = Date.from(Instant.now().minus(Duration.ofHours(1)));
        assertRefused(
                with(service.tokens.of("audit", "audit.read", claims -> claims.expirationTime(lapsed))),
                401,
                "not-signed-in");
    }

    @Test
    void refuses_a_token_of_another_issuer() {
        assertRefused(
                with(service.tokens.of("audit", "audit.read", claims -> claims.issuer("https://elsewhere.test"))),
                401,
                "not-signed-in");
    }

    @Test
    void refuses_a_token_for_another_audience() {
        assertRefused(
                with(service.tokens.of("audit", "audit.read", claims -> claims.audience(List.of("other")))),
                401,
                "not-signed-in");
    }

    @Test
    void refuses_a_token_without_a_reading_scope() {
        assertRefused(service.as("audit", "ledger.write webhook.manage", SOMETHING), 403, "not-allowed");
    }

    @Test
    void lets_anyone_read_the_description_and_the_explanations() {
        for (var path : List.of("/problems", "/problems/not-found", "/api/openapi.json", "/query.css")) {
            assertThat(service.anonymously(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void tells_its_health_and_figures_on_the_management_port_alone() {
        for (var path : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/prometheus")) {
            assertThat(service.send("GET", service.managementUrl() + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(service.anonymously(path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    private static HttpResponse<String> with(String token) {
        return service.anonymously(SOMETHING, "Authorization", "Bearer " + token);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/" + slug + "\"").contains("\"/api/v1/events\"");
    }
}

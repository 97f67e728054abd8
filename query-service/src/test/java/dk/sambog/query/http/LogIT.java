package dk.sambog.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.query.story.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class LogIT {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void writes_every_line_as_json_with_the_correlation_id_and_never_a_token(CapturedOutput output) {
        try (var service =
                new RunningService("logging.level.org.springframework.web.servlet.DispatcherServlet=DEBUG")) {
            var token = service.tokens.of("anna", "audit.read");
            var answer = service.anonymously(
                    "/api/v1/nowhere", "Authorization", "Bearer " + token, "Sambog-Correlation-Id", "from-a-client-7");
            var id = answer.headers().firstValue("Sambog-Correlation-Id").orElseThrow();
            var line = output.getOut()
                    .lines()
                    .filter(one -> one.contains(id))
                    .findFirst()
                    .orElseThrow();
            var entry = JSON.readTree(line);
            assertThat(entry.get("correlationId").asString()).isEqualTo(id);
            assertThat(entry.get("clientCorrelationId").asString()).isEqualTo("from-a-client-7");
            assertThat(entry.has("@timestamp")).isTrue();
            assertThat(output.getAll()).doesNotContain(token);
        }
    }
}

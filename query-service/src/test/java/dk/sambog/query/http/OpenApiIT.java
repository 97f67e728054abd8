package dk.sambog.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.query.story.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description is a contract. To change it on purpose: {@code mvn … -Dsambog.openapi.write=true}, and look at the diff. */
class OpenApiIT {
    private static final Path KEPT = Path.of("../docs/openapi/query-service.json");
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
    void describes_itself_as_the_repository_says() throws IOException {
        var served = service.anonymously("/api/openapi.json").body().strip() + "\n";
        if (Boolean.getBoolean("sambog.openapi.write")) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, served);
        }
        assertThat(served).isEqualTo(Files.readString(KEPT));
        assertThat(served).contains("\"openapi\" : \"3.1.");
    }

    @Test
    void shows_the_description_to_people_too() {
        var page = service.anonymously("/api/docs");
        assertThat(page.statusCode()).isEqualTo(302);
        var target = page.headers().firstValue("Location").orElseThrow();
        assertThat(service.anonymously(target.substring(target.indexOf("/api"))).body())
                .contains("swagger-ui");
    }
}

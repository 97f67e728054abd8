package dk.sambog.command.request;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description is a contract. To change it on purpose: {@code mvn … -Dsambog.openapi.write=true}, and look at the diff. */
class OpenApiIT {
    private static final Path KEPT = Path.of("../docs/openapi/command-service.json");

    @Test
    void describes_itself_as_the_repository_says() throws IOException {
        try (var server = CommandServer.start(TestDatabase.create())) {
            var request =
                    HttpRequest.newBuilder(server.uri("/api/openapi.json")).build();
            var served = server.send(request).body().strip() + "\n";
            if (Boolean.getBoolean("sambog.openapi.write")) {
                Files.writeString(KEPT, served);
            }
            assertThat(served).isEqualTo(Files.readString(KEPT));
            assertThat(served).contains("\"openapi\" : \"3.1.");
        }
    }
}

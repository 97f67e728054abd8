package dk.sambog.standalone.importing.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The installation that runs on a data folder, as its {@code running.json} tells.
 *
 * @param identityUrl the demo identity provider; null in a real installation
 */
public record RunningLedger(
        String commandUrl, String queryUrl, @Nullable String identityUrl) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Optional<RunningLedger> find(Path data) {
        try {
            var running = JSON.readTree(Files.readString(data.resolve("running.json")));
            return Optional.of(new RunningLedger(
                    running.path("commandUrl").asString(),
                    running.path("queryUrl").asString(),
                    running.path("identityUrl").asString("").isEmpty()
                            ? null
                            : running.path("identityUrl").asString()));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** A bearer token of a demo user; a real installation gives none. */
    public String demoToken(String user) {
        if (identityUrl == null) {
            throw new Unreachable("this installation is real: give a token of its provider in SAMBOG_TOKEN");
        }
        var request = HttpRequest.newBuilder(URI.create(identityUrl + "/demo/token/" + user))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unreachable("no token for the demo user " + user + " (" + answer.statusCode() + ")");
            }
            return answer.body().strip();
        } catch (IOException e) {
            throw new Unreachable("no answer from the demo's identity provider at " + identityUrl);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }
}

package dk.sambog.standalone.importing.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A bearer token of a demo user, from the identity provider of a demo on this machine. */
public final class DemoToken {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private DemoToken() {}

    public static String of(String user, String identityUrl) {
        var request = HttpRequest.newBuilder(URI.create(identityUrl + "/demo/token/" + user))
                .timeout(PATIENCE)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unreachable("no token for the demo user " + user + " (" + answer.statusCode() + ")");
            }
            return answer.body().strip();
        } catch (IOException _) {
            throw new Unreachable("no answer from the demo's identity provider at " + identityUrl);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }
}

package dk.sambog.standalone;

import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.identity.DemoUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Gets tokens of demo users from the identity provider of a running demo. */
final class SignIn {
    private final String identityUrl;

    private SignIn(String identityUrl) {
        this.identityUrl = identityUrl;
    }

    /** Refused when {@code running} is real. */
    static SignIn to(Running running) {
        var url = running.identityUrl();
        if (url == null) {
            throw new Refused(
                    "This installation is real: tokens come from its own provider, " + running.issuer() + ".");
        }
        return new SignIn(url);
    }

    String token(DemoUser user) {
        var request = HttpRequest.newBuilder(URI.create(identityUrl + "/demo/token/" + user.login()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused("The identity provider at " + identityUrl + " answered " + answer.statusCode() + ": "
                        + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new Refused("The identity provider at " + identityUrl + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}

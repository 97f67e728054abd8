package dk.sambog.standalone;

import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.identity.DemoUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a bearer token of a demo user, good for an hour, to use with curl:",
            "  curl -H \"Authorization: Bearer $(./sambog token karen)\" http://localhost:8080/api/v1/me"
        })
final class TokenVerb implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Parameters(
            paramLabel = "USER",
            description = "karen, ole, inger, poul, mette, finn, vera, anders, rikke or partner")
    private String user;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (DemoUser.find(user).isEmpty()) {
            throw new Refused("There is no demo user " + user + ". There are:\n" + DemoUser.all());
        }
        var running = Running.in(data.folder());
        if (running.identityUrl() == null) {
            throw new Refused(
                    "This installation is real: tokens come from its own provider, " + running.issuer() + ".");
        }
        spec.commandLine().getOut().println(token(running.identityUrl()));
        return 0;
    }

    private String token(String identityUrl) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(identityUrl + "/demo/token/" + user))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused("The identity provider at " + identityUrl + " answered " + answer.statusCode() + ": "
                        + answer.body());
            }
            return answer.body();
        }
    }
}

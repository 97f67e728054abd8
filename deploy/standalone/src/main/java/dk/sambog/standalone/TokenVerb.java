package dk.sambog.standalone;

import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.identity.DemoUser;
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
            "  TOKEN=$(./sambog token karen)",
            "  curl -H \"Authorization: Bearer $TOKEN\" localhost:8080/api/v1/me"
        })
final class TokenVerb implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Parameters(
            paramLabel = "USER",
            description = "karen, ole, inger, poul, mette, finn, vera, anders, rikke or partner")
    private String login;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var user = DemoUser.find(login)
                .orElseThrow(() -> new Refused("There is no demo user " + login + ". There are:\n" + DemoUser.all()));
        var token = SignIn.to(Running.in(data.folder())).token(user);
        spec.commandLine().getOut().println(token);
        return 0;
    }
}

package dk.sambog.standalone.importing;

import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.importing.ledger.DemoToken;
import dk.sambog.standalone.importing.ledger.LedgerAddress;
import dk.sambog.standalone.importing.ledger.Unreachable;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger, and who asks. Without options: the one that runs on the data folder, and in a demo one of its users. */
final class LedgerOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:sambog.home:-.}/.data",
            description = "The data folder of the running installation (default: sambog's own, .data).")
    private Path data;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The command-service (default: the installation that runs on the data folder).")
    private @Nullable URI server;

    @Option(
            names = "--views",
            paramLabel = "URL",
            description = "The query-service, which is asked for the totals afterwards (default: as --server).")
    private @Nullable URI views;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:SAMBOG_TOKEN}",
            description =
                    "Bearer token; better given in the environment as SAMBOG_TOKEN, where no list of processes shows it.")
    private @Nullable String token;

    @Option(
            names = "--user",
            paramLabel = "USER",
            defaultValue = "mette",
            description = "In a demo, the user who imports when no token is given (default: ${DEFAULT-VALUE}).")
    private String user;

    @Option(
            names = "--on-behalf-of",
            paramLabel = "PARTY",
            description = "The party the import is done for (default: the one that gave you its IMPORT mandate).")
    private @Nullable String onBehalfOf;

    LedgerAddress address() {
        if (server != null && token != null) {
            return new LedgerAddress(server, views, token, onBehalfOf);
        }
        var running = Running.find(data)
                .orElseThrow(() -> new Unreachable("nothing runs on the data folder "
                        + data.toAbsolutePath().normalize()
                        + ": start it with ./sambog run, or tell --server and SAMBOG_TOKEN"));
        return new LedgerAddress(
                server == null ? URI.create(running.commandUrl()) : server,
                views == null && server == null ? URI.create(running.queryUrl()) : views,
                token == null ? demoToken(running) : token,
                onBehalfOf);
    }

    private String demoToken(Running running) {
        if (running.identityUrl() == null) {
            throw new Unreachable("this installation is real: give a token of its provider in SAMBOG_TOKEN");
        }
        return DemoToken.of(user, running.identityUrl());
    }
}

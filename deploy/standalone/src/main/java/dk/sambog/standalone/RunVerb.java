package dk.sambog.standalone;

import dk.sambog.standalone.demo.Demo;
import dk.sambog.standalone.process.Options;
import dk.sambog.standalone.process.Standalone;
import dk.sambog.standalone.process.Started;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Starts PostgreSQL, both services and, in a demo, an identity provider; prints where they are.",
            "Ctrl-C ends all of it. What was recorded is in the data folder and is there again at the next start."
        },
        footer = {
            "",
            "A data folder is a demo or real from its first start and stays so: with --issuer it is real, else a demo.",
            "An external PostgreSQL is named by spring.datasource.url (option, or environment SPRING_DATASOURCE_URL);",
            "its logins then come from the environment: SAMBOG_DATABASE_{MIGRATOR,APP,SEQUENCER,QUERY}_{USERNAME,PASSWORD}.",
            "A real folder needs a key for its vault: 32 random bytes in base64, in a file named by SAMBOG_VAULT_KEY_FILE."
        })
final class RunVerb implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Option(
            names = "--command-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where commands are taken (default: ${DEFAULT-VALUE}; 0: a free one).")
    private int commandPort;

    @Option(
            names = "--query-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Where views and pages are (default: ${DEFAULT-VALUE}; 0: a free one).")
    private int queryPort;

    @Option(
            names = "--identity-port",
            paramLabel = "PORT",
            description =
                    "Where the demo's users sign in (default: 9000; 0: a free one). Kept from the first start on.")
    private @Nullable Integer identityPort;

    @Option(names = "--issuer", paramLabel = "URL", description = "The OpenID Connect provider of a real installation.")
    private @Nullable String issuer;

    @Option(
            names = "--spring.datasource.url",
            paramLabel = "URL",
            description = "An external PostgreSQL (jdbc:postgresql://…) in place of the embedded one.")
    private @Nullable String databaseUrl;

    @Option(names = "--demo", description = "Play the demo's story once everything is up.")
    private boolean story;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var standalone = new Standalone(line -> out.println("  " + line));
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "end"));
        var started = standalone.start(options());
        found(started);
        Banner.print(started, data.folder(), sinceStart(), out);
        if (story) {
            DemoVerb.play(data.folder(), started.running(), out);
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void found(Started started) {
        var identity = started.identity();
        if (identity != null) {
            new Demo(data.folder(), started.running(), Clock.systemUTC()).found(identity, started.installationToken());
        }
    }

    private Options options() {
        var environment = new StandardEnvironment();
        return new Options(
                data.folder(),
                commandPort,
                queryPort,
                identityPort,
                issuer != null ? issuer : environment.getProperty("sambog.identity.issuer"),
                databaseUrl != null ? databaseUrl : environment.getProperty("spring.datasource.url"),
                story);
    }

    private static java.time.Duration sinceStart() {
        return java.time.Duration.ofMillis(Clock.systemUTC().millis()
                - ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}

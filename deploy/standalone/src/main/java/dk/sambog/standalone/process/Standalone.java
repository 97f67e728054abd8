package dk.sambog.standalone.process;

import dk.sambog.command.CommandApplication;
import dk.sambog.query.QueryApplication;
import dk.sambog.standalone.folder.DataFolder;
import dk.sambog.standalone.folder.Installation;
import dk.sambog.standalone.folder.Installation.Mode;
import dk.sambog.standalone.folder.InstallationToken;
import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.folder.SettableClock;
import dk.sambog.standalone.folder.VaultKey;
import dk.sambog.standalone.identity.IdentityProvider;
import dk.sambog.standalone.postgres.EmbeddedServer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * A whole installation in this process. It starts from the ground up and ends from the top down: query-service,
 * command-service, identity provider, PostgreSQL, data folder.
 */
public final class Standalone implements AutoCloseable {
    private final Clock system = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Ports ports = new Ports(random);
    private final Environment environment = new StandardEnvironment();
    private final Consumer<String> progress;
    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean closed;

    private record Part(String name, AutoCloseable running) {}

    /** One that tells {@code progress} what it is doing, a line at a time. */
    public Standalone(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Starts everything.
     *
     * @throws Refused when it cannot; nothing is left running
     */
    public Started start(Options options) {
        try {
            return begin(options);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Started begin(Options options) {
        var data = open("", () -> DataFolder.open(options.data()));
        var known = Installation.find(data.path()).orElse(null);
        if (known != null) {
            known.check(data.path(), options.issuer(), options.story());
        }
        var address = Address.choose(options, known, data.path(), ports);
        var installation = known == null ? found(options, address, data.path()) : known;
        JsonLog.into(data.logs());
        var token = InstallationToken.keptIn(data.file("installation-token"), environment, random);
        var isDemo = installation.mode().isDemo();
        var vaultKey = VaultKey.of(data.file("vault-key"), isDemo, environment, random);
        var ground = ground(options, data, installation, address);
        startServices(
                new ServiceProperties(installation, address, ground, token, vaultKey),
                isDemo ? SettableClock.keptIn(data.file("clock.json"), system) : system);
        return announce(data.path(), installation, address, ground, token);
    }

    private Installation found(Options options, Address address, Path folder) {
        var issuer = options.issuer();
        var installation = issuer == null
                ? Installation.begin(Mode.DEMO, Objects.requireNonNull(address.identityUrl()), system)
                : Installation.begin(Mode.REAL, issuer, system);
        installation.keep(folder);
        return installation;
    }

    private Ground ground(Options options, DataFolder data, Installation installation, Address address) {
        var url = options.databaseUrl();
        if (url != null) {
            var logins = ExternalDatabase.logins(environment);
            return new Ground(url, logins, null, identity(data, installation, address));
        }
        var postgres = open("PostgreSQL", () -> EmbeddedServer.start(data, cache(), ports.free(), random));
        return new Ground(postgres.url(), postgres.logins(), postgres.port(), identity(data, installation, address));
    }

    private @Nullable IdentityProvider identity(DataFolder data, Installation installation, Address address) {
        var port = address.identity();
        return port == null
                ? null
                : open(
                        "the demo's identity provider",
                        () -> IdentityProvider.start(data, port, installation.issuer(), address.queryUrl(), random));
    }

    /** The query-service reads tables that the command-service's migrations make: it comes second. */
    private void startServices(ServiceProperties properties, Clock clock) {
        open(
                "the command-service",
                () -> Service.start("command-service", CommandApplication.class, properties.command(), clock));
        open(
                "the query-service",
                () -> Service.start("query-service", QueryApplication.class, properties.query(), clock));
    }

    private Started announce(
            Path folder, Installation installation, Address address, Ground ground, String installationToken) {
        var running = new Running(
                ProcessHandle.current().pid(),
                installation.mode(),
                address.commandUrl(),
                address.queryUrl(),
                address.identityUrl(),
                installation.issuer(),
                address.commandManagement(),
                address.queryManagement(),
                ground.postgresPort());
        open("", () -> {
            running.announce(folder);
            return () -> Running.withdraw(folder);
        });
        return new Started(running, ground.identity(), installationToken);
    }

    private Path cache() {
        return Path.of(
                environment.getProperty("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache"), "sambog");
    }

    /** Starts one part; an end that is asked for meanwhile waits for it and then ends it too. */
    private synchronized <T extends AutoCloseable> T open(String name, Supplier<T> start) {
        if (closed) {
            throw new Refused("Ended before everything had started.");
        }
        if (!name.isEmpty()) {
            progress.accept("Starting " + name);
        }
        var running = start.get();
        parts.push(new Part(name, running));
        return running;
    }

    /** Ends every part, the last one first; a part that does not end well does not keep the others from ending. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            var part = parts.pop();
            if (!part.name().isEmpty()) {
                progress.accept("Ending " + part.name());
            }
            try {
                part.running().close();
            } catch (Exception e) {
                progress.accept("Not ended as it should: " + part.name() + " (" + e.getMessage() + ")");
            }
        }
    }
}

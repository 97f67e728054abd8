package dk.sambog.acceptance;

import static org.awaitility.Awaitility.await;

import dk.sambog.standalone.folder.DataFolder;
import dk.sambog.standalone.postgres.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as an operator runs it: PostgreSQL, command-services and query-services, each in a process of its own. Logs are
 * under {@code target/<name>}.
 */
final class Installation implements AutoCloseable {
    private static final Path CACHE =
            Path.of(System.getProperty("java.io.tmpdir"), "sambog-it-" + System.getProperty("user.name"));
    static final String TOKEN = "the-token-that-founds-a-ledger";
    private static final String VAULT_KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    final Issuer issuer = new Issuer();
    final List<ServiceProcess> commands = new ArrayList<>();
    final List<ServiceProcess> queries = new ArrayList<>();
    private final Path folder;
    private final DataFolder data;
    private final EmbeddedServer database;
    private @Nullable ProcessHandle killed;

    private Installation(String name) {
        try {
            folder = Files.createDirectories(Path.of("target", name));
            data = DataFolder.open(Files.createTempDirectory(folder.toAbsolutePath(), "data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = EmbeddedServer.start(data, CACHE, Ports.free(), new SecureRandom());
    }

    /** Starts so many of each and waits until all are ready. */
    static Installation start(String name, int commands, int queries) {
        var installation = new Installation(name);
        try {
            for (var i = 0; i < commands; i++) {
                installation.commands.add(installation.service("command", i));
                // The first makes the tables; the others find them.
                installation.commands.get(i).awaitReady();
            }
            for (var i = 0; i < queries; i++) {
                installation.queries.add(installation.service("query", i));
            }
            installation.queries.forEach(ServiceProcess::awaitReady);
            return installation;
        } catch (RuntimeException | AssertionError e) {
            installation.close();
            throw e;
        }
    }

    private ServiceProcess service(String kind, int number) {
        var properties = new HashMap<>(database.logins());
        properties.putAll(Map.of(
                "spring.datasource.url",
                database.url(),
                "sambog.installation.token",
                TOKEN,
                "sambog.vault.key",
                VAULT_KEY,
                "sambog.identity.issuer",
                Issuer.NAME,
                "sambog.identity.jwk-set-uri",
                issuer.jwkSetUri()));
        var log = folder.toAbsolutePath()
                .resolve(kind + number + "-" + ProcessHandle.current().pid() + ".log");
        return new ServiceProcess(ServiceProcess.jarOf(kind + "-service"), log, properties);
    }

    ServiceProcess command() {
        return commands.getFirst();
    }

    ServiceProcess query() {
        return queries.getFirst();
    }

    /** A client of the services that are the first of their kind. */
    Client client() {
        return client(0, 0);
    }

    Client client(int command, int query) {
        return new Client(commands.get(command).url(), queries.get(query).url(), issuer);
    }

    /** The ledger's tables, past all services. */
    LedgerTables tables() {
        return new LedgerTables(database.url(), database.logins());
    }

    /** kill -9 of the postmaster and of every child. */
    void killDatabase() {
        var postmaster = postmaster();
        killed = postmaster;
        var family = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(family::add);
        family.forEach(ProcessHandle::destroyForcibly);
        await("all of PostgreSQL is dead")
                .pollInterval(Duration.ofMillis(5))
                .until(() -> family.stream().allMatch(Processes::isGone));
    }

    /** Waits for what comes back by itself, as under any supervisor. */
    void awaitDatabase() {
        await("another postmaster")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> {
                    var next = postmaster();
                    return !next.equals(killed) && next.isAlive();
                });
    }

    private ProcessHandle postmaster() {
        try (var lines = Files.lines(data.file("postgres/postmaster.pid"))) {
            var pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        queries.forEach(ServiceProcess::close);
        commands.forEach(ServiceProcess::close);
        database.close();
        data.close();
        issuer.close();
    }
}

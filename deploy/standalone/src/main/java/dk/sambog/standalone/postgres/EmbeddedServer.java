package dk.sambog.standalone.postgres;

import dk.sambog.standalone.folder.DataFolder;
import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server of a data folder. It survives what a server must survive: an answer to COMMIT means the disk has
 * it, and start-up refuses to go on when the running server says otherwise.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "sambog";

    /** Given on the command line, where no file and no ALTER SYSTEM overrides them. */
    private static final Map<String, String> SETTINGS = settings();

    private final Programs programs;
    private final Cluster cluster;
    private final int port;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("postgres-watch").factory());
    private boolean closed;

    private EmbeddedServer(Programs programs, Cluster cluster, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Starts the server of {@code data} on {@code port}, with roles and passwords in place. A server left over from a killed
     * run is ended first.
     *
     * @param cache where the programs are unpacked
     * @param random source of new passwords
     */
    public static EmbeddedServer start(DataFolder data, Path cache, int port, SecureRandom random) {
        var programs = new Programs(Binaries.unpackedBelow(cache), data.logs().resolve("postgres.log"));
        var cluster = Cluster.in(data.path(), programs, random);
        var server = new EmbeddedServer(programs, cluster, port);
        server.clearLeftover();
        server.launch();
        try {
            Durability.require(server.superuser("postgres"));
            Roles.install(server.superuser("postgres"), DATABASE, server::superuser, cluster.passwords());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        server.watch.scheduleWithFixedDelay(server::relaunchWhenDead, 1, 1, TimeUnit.SECONDS);
        return server;
    }

    /** Ends a server whose sambog was killed, which may live on; makes way when it is dead itself. */
    private void clearLeftover() {
        Postmaster.of(cluster.folder()).ifPresent(leftover -> {
            if (!leftover.isAlive()) {
                forget(leftover);
            } else if (leftover.servesItsCluster()) {
                stop();
            } else {
                throw new Refused("The file postmaster.pid in " + cluster.folder() + " names process " + leftover.pid()
                        + ", which is another program: when no PostgreSQL runs on that folder, delete the file and start"
                        + " again.");
            }
        });
    }

    private static void forget(Postmaster dead) {
        try {
            dead.forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        var settings = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        var exit = programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + cluster.folder(),
                        "--log=" + programs.log(),
                        "--options=" + settings,
                        "--wait",
                        // Recovery after a crash reads what was written since the last checkpoint.
                        "--timeout=300"));
        if (exit != 0) {
            throw new Refused("PostgreSQL did not start on " + cluster.folder() + ": " + programs.complaint());
        }
    }

    /** A ledger goes on when its database crashed: the services' connections come back by themselves. */
    private synchronized void relaunchWhenDead() {
        var isAlive =
                Postmaster.of(cluster.folder()).filter(Postmaster::isAlive).isPresent();
        if (closed || isAlive) {
            return;
        }
        try {
            LOG.warn("PostgreSQL ended by itself and is started again");
            clearLeftover();
            launch();
        } catch (RuntimeException e) {
            // Its last children may still hold the shared memory: the next look tries again.
            LOG.error("PostgreSQL did not start again", e);
        }
    }

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "localhost");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        // For two cores and an installation that shares its 1.5 GiB with two services.
        settings.put("max_connections", "80");
        settings.put("shared_buffers", "160MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("maintenance_work_mem", "64MB");
        settings.put("max_parallel_workers_per_gather", "1");
        settings.put("max_parallel_maintenance_workers", "1");
        settings.put("jit", "off");
        settings.put("wal_buffers", "16MB");
        settings.put("min_wal_size", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_completion_target", "0.9");
        // What was destroyed leaves the WAL within hours: a segment is ended though it is not full, and then deleted,
        // not
        // kept with its old bytes until it is written over.
        settings.put("archive_timeout", "1h");
        settings.put("wal_recycle", "off");
        return settings;
    }

    public int port() {
        return port;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
    }

    /** The properties {@code sambog.database.*} that log the services in. */
    public Map<String, String> logins() {
        var logins = new LinkedHashMap<String, String>();
        Roles.logins(cluster.passwords()).forEach(login -> {
            logins.put("sambog.database." + login.room() + ".username", login.role());
            logins.put("sambog.database." + login.room() + ".password", login.password());
        });
        return logins;
    }

    PGSimpleDataSource superuser(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + port + "/" + database);
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(cluster.passwords().superuser());
        return source;
    }

    private void stop() {
        var exit = programs.run(
                "pg_ctl", List.of("stop", "--pgdata=" + cluster.folder(), "--mode=fast", "--wait", "--timeout=60"));
        if (exit != 0) {
            throw new Refused("PostgreSQL did not end: " + programs.complaint());
        }
    }

    /** Leaves the server to itself, as a killed process does. */
    synchronized void abandon() {
        closed = true;
        watch.shutdownNow();
    }

    /** Ends the server: open transactions are rolled back, everything is written. */
    @Override
    public synchronized void close() {
        abandon();
        stop();
    }
}

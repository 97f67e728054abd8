package dk.sambog.standalone.postgres;

import dk.sambog.standalone.DataFolder;
import dk.sambog.standalone.Refused;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of a data folder. It survives what a server must survive: an answer to COMMIT means the disk has
 * it, and start-up refuses to go on when the running server says otherwise.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final String DATABASE = "sambog";

    /** Given on the command line, where no file and no ALTER SYSTEM overrides them. */
    private static final Map<String, String> SETTINGS = settings();

    private final Programs programs;
    private final Cluster cluster;
    private final int port;
    private volatile boolean closing;

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
        Leftover.stop(cluster.folder());
        var server = new EmbeddedServer(programs, cluster, port);
        server.launch();
        try {
            Durability.require(server.superuser("postgres"));
            Roles.install(server.superuser("postgres"), DATABASE, server::superuser, cluster.passwords());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
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
        // A ledger goes on when its database crashed: the services' connections come back by themselves.
        Leftover.postmaster(cluster.folder())
                .ifPresent(process -> process.onExit().thenRun(this::relaunch));
    }

    private synchronized void relaunch() {
        if (!closing) {
            launch();
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

    /** Ends the server: open transactions are rolled back, everything is written. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            var exit = programs.run(
                    "pg_ctl",
                    List.of(
                            "stop",
                            "--pgdata=" + cluster.folder(),
                            "--mode=fast",
                            "--wait",
                            "--timeout=" + TimeUnit.MINUTES.toSeconds(1)));
            if (exit != 0) {
                throw new Refused("PostgreSQL did not end: " + programs.complaint());
            }
        }
    }
}

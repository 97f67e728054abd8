package dk.sambog.command.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for integration tests: one server per JVM, and per test class a database of its own, copied from a
 * migrated template. Tables are never cleaned.
 */
public final class TestDatabase {
    private static final String PASSWORD = "test";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A fresh database with the roles and every migration of the command side in place. */
    public static synchronized TestDatabase create() {
        var name = "it_" + NEXT.incrementAndGet();
        execute(superuser("postgres"), "CREATE DATABASE " + name + " TEMPLATE migrated");
        return new TestDatabase(name);
    }

    /** Connects as one of the roles of {@code roles.sql}, with that role's rights and no others. */
    public DataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        source.setPassword(PASSWORD);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    public DataSource asSuperuser() {
        return superuser(name);
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    /** The properties that point a service at this database. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                url(),
                "sambog.database.migrator.username",
                "ledger_migrator",
                "sambog.database.migrator.password",
                PASSWORD,
                "sambog.database.app.username",
                "ledger_app",
                "sambog.database.app.password",
                PASSWORD,
                "sambog.database.sequencer.username",
                "ledger_sequencer",
                "sambog.database.sequencer.password",
                PASSWORD,
                "sambog.database.query.username",
                "query_app",
                "sambog.database.query.password",
                PASSWORD);
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("wal_recycle", "off")
                    .start();
            var admin = server.getPostgresDatabase();
            execute(admin, "CREATE DATABASE migrated");
            var template = superuser(server, "migrated");
            execute(template, resource("/db/roles.sql"));
            for (var role : new String[] {"ledger_migrator", "ledger_app", "ledger_sequencer", "query_app"}) {
                execute(template, "ALTER ROLE " + role + " PASSWORD '" + PASSWORD + "'");
            }
            Flyway.configure()
                    .dataSource(
                            "jdbc:postgresql://localhost:" + server.getPort() + "/migrated",
                            "ledger_migrator",
                            PASSWORD)
                    .initSql("SET ROLE ledger_owner")
                    .schemas("command_migration")
                    .locations("classpath:db/migration/command")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource superuser(String database) {
        return superuser(SERVER, database);
    }

    private static DataSource superuser(EmbeddedPostgres server, String database) {
        return server.getDatabase("postgres", database);
    }

    private static String resource(String path) throws IOException {
        try (var in = TestDatabase.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("Not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

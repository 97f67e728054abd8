package dk.sambog.benchmark.ledger;

import com.zaxxer.hikari.HikariDataSource;
import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.folder.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's PostgreSQL, under the logins of its data folder. */
public final class Database {
    /** Who logs in: the word of the data folder's password file and the role it stands for. */
    public enum Login {
        SUPERUSER("postgres"),
        APP("ledger_app"),
        QUERY("query_app");

        private final String role;

        Login(String role) {
            this.role = role;
        }

        public String role() {
            return role;
        }
    }

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final String url;
    private final JsonNode passwords;

    private Database(String url, JsonNode passwords) {
        this.url = url;
        this.passwords = passwords;
    }

    static Database of(Path folder, Running running) {
        try {
            var port = Objects.requireNonNull(running.postgresPort(), "The server is the embedded one");
            var passwords = JsonMapper.shared().readTree(Files.readString(folder.resolve("database.json")));
            return new Database("jdbc:postgresql://localhost:" + port + "/sambog", passwords);
        } catch (IOException e) {
            throw new Refused("The passwords in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    public String url() {
        return url;
    }

    public String password(String login) {
        return passwords.path(login).asString();
    }

    private String password(Login login) {
        return password(login.name().toLowerCase(java.util.Locale.ROOT));
    }

    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.role(), password(login));
    }

    /** A pool set up as the command-service's own. */
    public HikariDataSource pool(int size) {
        var pool = new HikariDataSource();
        pool.setPoolName("plain");
        pool.setJdbcUrl(url);
        pool.setUsername(Login.APP.role());
        pool.setPassword(password(Login.APP));
        pool.setMaximumPoolSize(size);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    /** Refused when an answer to COMMIT would not mean that the disk has it: such a server is not measured. */
    public void requireDurable() throws SQLException {
        try (var connection = connect(Login.SUPERUSER)) {
            for (var setting : MUST_BE_ON) {
                var answer = text(connection, "SHOW " + setting);
                if (!answer.equals("on")) {
                    throw new Refused("PostgreSQL runs with " + setting + " = " + answer + ": nothing is measured.");
                }
            }
        }
    }

    /** One value as text. */
    public static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** One number. */
    public static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

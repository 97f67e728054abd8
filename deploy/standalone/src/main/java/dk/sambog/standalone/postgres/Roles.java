package dk.sambog.standalone.postgres;

import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The part of a DBA: the ledger's database, the roles of {@code db/roles.sql}, and their passwords. */
final class Roles {
    /**
     * One login.
     *
     * @param room the service's word for it in {@code sambog.database.<room>}
     */
    record Login(String room, String role, String password) {}

    private Roles() {}

    static List<Login> logins(Passwords passwords) {
        return List.of(
                new Login("migrator", "ledger_migrator", passwords.migrator()),
                new Login("app", "ledger_app", passwords.app()),
                new Login("sequencer", "ledger_sequencer", passwords.sequencer()),
                new Login("query", "query_app", passwords.query()));
    }

    /** Puts all of it in place; what is there already stays. */
    static void install(
            DataSource maintenance, String database, Function<String, ? extends DataSource> in, Passwords passwords) {
        try {
            createDatabase(maintenance, database);
            try (var connection = in.apply(database).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(rolesSql());
                for (var login : logins(passwords)) {
                    // The password is generated from [A-Za-z0-9_-] here; no statement takes it as a parameter.
                    statement.execute("ALTER ROLE " + login.role() + " PASSWORD '" + login.password() + "'");
                }
            }
        } catch (SQLException e) {
            throw new Refused("The roles of the database could not be put in place: " + e.getMessage(), e);
        }
    }

    private static void createDatabase(DataSource maintenance, String database) throws SQLException {
        try (var connection = maintenance.getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + database + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + database);
        }
    }

    private static String rolesSql() {
        try (var in = Roles.class.getResourceAsStream("/db/roles.sql")) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: /db/roles.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dk.sambog.standalone.postgres;

import dk.sambog.standalone.folder.Refused;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What a server must say of itself before a ledger is kept on it. */
final class Durability {
    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** Refused when an answer to COMMIT would not mean that the disk has it. */
    static void require(DataSource server) {
        try (var connection = server.getConnection();
                var statement = connection.createStatement()) {
            for (var setting : MUST_BE_ON) {
                try (var row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!"on".equals(row.getString(1))) {
                        throw new Refused("PostgreSQL runs with " + setting + " = " + row.getString(1)
                                + ": a ledger is kept only with it on.");
                    }
                }
            }
        } catch (SQLException e) {
            throw new Refused("PostgreSQL did not answer: " + e.getMessage(), e);
        }
    }
}

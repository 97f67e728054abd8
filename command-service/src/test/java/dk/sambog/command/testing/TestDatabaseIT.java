package dk.sambog.command.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {
    @Test
    void nobody_changes_an_event_not_even_a_superuser_as_replica() throws SQLException {
        var database = TestDatabase.create();
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            assertThatThrownBy(() -> statement.execute("UPDATE ledger.event SET version = 1"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("TRUNCATE ledger.event")).hasMessageContaining("append-only");
        }
    }
}

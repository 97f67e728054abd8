package dk.sambog.query.postings.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.query.generation.Positions;
import dk.sambog.query.generation.projector.Projector;
import dk.sambog.query.testing.QueryRun;
import dk.sambog.query.testing.RandomHistory;
import dk.sambog.query.testing.TestLedger;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each check of a batch is shown to fail: a fault is planted in the tables, and the projector must stop with its name. */
class PlantedDefectsIT {
    private final TestDatabase database = TestDatabase.create();
    private final TestLedger ledger = new TestLedger(database, Instant.parse("2025-01-01T00:00:00Z"));

    @Test
    void a_balance_that_does_not_add_up_fails_the_trial_balance() throws Exception {
        assertThat(reasonAfter("balance", "NEW.external := NEW.external - 1")).contains("trial_balance");
    }

    @Test
    void a_posting_of_another_amount_fails_the_second_path() throws Exception {
        assertThat(reasonAfter("posting", "NEW.amount := NEW.amount + 1")).contains("events and postings differ");
    }

    @Test
    void a_lost_posting_fails_the_second_path() throws Exception {
        assertThat(reasonAfter("posting", "IF NEW.ordinal = 0 THEN RETURN NULL; END IF"))
                .contains("events and postings differ");
    }

    @Test
    void a_posting_to_another_account_fails_the_second_path() throws Exception {
        assertThat(reasonAfter("posting", "NEW.destination_account := 'external'"))
                .contains("events and postings differ");
    }

    @Test
    void more_verified_than_received_is_a_forbidden_sign() throws Exception {
        assertThat(reasonAfter(
                        "balance",
                        "NEW.received := NEW.received - 100000000; NEW.verified := NEW.verified + 100000000"))
                .contains("forbidden_sign");
    }

    @Test
    void a_pledge_given_away_twice_is_a_forbidden_sign() throws Exception {
        assertThat(reasonAfter("pledge", "NEW.pledged := -1")).contains("pledge_forbidden_sign");
    }

    /** Fills once, plants the fault into every row written from then on, and says why the projector then stops. */
    private String reasonAfter(String table, String fault) throws Exception {
        var history = RandomHistory.of(12, 300);
        ledger.append(history.subList(0, 100));
        try (var query = QueryRun.over(database, Map.of())) {
            var positions = query.bean(Positions.class);
            await().until(() -> positions.projected() == positions.head());
            plant(table, fault);
            var good = positions.projected();
            ledger.append(history.subList(100, 300));
            var projector = query.bean(Projector.class);
            await().until(projector::isError);
            assertThat(positions.projected()).isEqualTo(good);
            return String.valueOf(projector.state().reason());
        }
    }

    private void plant(String table, String fault) throws SQLException {
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE FUNCTION public.fault() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
                    + fault.replace("'", "''") + "; RETURN NEW; END'");
            statement.execute("CREATE TRIGGER fault BEFORE INSERT OR UPDATE ON views_1." + table
                    + " FOR EACH ROW EXECUTE FUNCTION public.fault()");
        }
    }
}

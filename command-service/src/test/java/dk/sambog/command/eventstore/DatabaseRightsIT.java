package dk.sambog.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.command.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every login tries what it must not do. Rows are there to be changed, so that a statement that passes would show. */
class DatabaseRightsIT {
    private static final String STREAM = "pledge/0199a000-0000-7000-8000-000000000001";
    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeAll
    static void fill() {
        new JdbcTemplate(DATABASE.as("ledger_app")).update("""
                INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                VALUES (gen_random_uuid(), '%s', 0, 'pledge.made', 1, now(), '{}', '{}')""".formatted(STREAM));
        new JdbcTemplate(DATABASE.as("ledger_sequencer")).update("""
                INSERT INTO ledger.entry (position, seq, leaf_hash, sequenced_at)
                SELECT 0, seq, sha256('x'), now() FROM ledger.event""");
        new JdbcTemplate(DATABASE.as("ledger_app")).update("""
                INSERT INTO vault.subject (party_id, is_personal, key_id, wrapped_key)
                VALUES (gen_random_uuid(), true, '00000000', sha256('key'))""");
        new JdbcTemplate(DATABASE.as("ledger_app"))
                .update("INSERT INTO vault.organisation_name (party_id, name) VALUES (gen_random_uuid(), 'Lauget')");
    }

    /** Nobody at all: the trigger stands even where rights would allow it. */
    static Stream<Arguments> everyone_and_every_change() {
        var logins = List.of("superuser", "superuser as replica", "ledger_owner");
        var changes = List.of(
                "UPDATE %s SET seq = seq + 0",
                "DELETE FROM %s",
                "DELETE FROM %s WHERE false",
                "TRUNCATE %s",
                "TRUNCATE %s CASCADE",
                "MERGE INTO %s AS old USING (VALUES (1)) AS one ON true WHEN MATCHED THEN DELETE");
        return logins.stream()
                .flatMap(login -> Stream.of("ledger.event", "ledger.entry")
                        .flatMap(
                                table -> changes.stream().map(change -> Arguments.of(login, change.formatted(table)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyone_and_every_change")
    void nobody_changes_what_is_in_the_log(String login, String change) throws SQLException {
        // An identity column cannot be updated at all; any other will do.
        var sql = change.replace("UPDATE ledger.event SET seq = seq + 0", "UPDATE ledger.event SET version = version");
        try (var connection = connect(login);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // The application appends, and that is all.
                "ledger_app | UPDATE ledger.event SET version = 1",
                "ledger_app | DELETE FROM ledger.event",
                "ledger_app | TRUNCATE ledger.event",
                "ledger_app | INSERT INTO ledger.entry SELECT 1, 1, sha256('x'), now()",
                "ledger_app | INSERT INTO ledger.pending VALUES (1)",
                "ledger_app | DELETE FROM ledger.pending",
                "ledger_app | ALTER TABLE ledger.event DISABLE TRIGGER ALL",
                "ledger_app | DROP TABLE ledger.event",
                "ledger_app | CREATE TABLE ledger.other (id int)",
                "ledger_app | SET session_replication_role = replica",
                "ledger_app | SET ROLE ledger_owner",
                "ledger_app | SET ROLE ledger_sequencer",
                "ledger_app | SELECT ledger.announce()",
                // The sequencer gives positions, and cannot invent an event.
                "ledger_sequencer | INSERT INTO ledger.event (version) VALUES (1)",
                "ledger_sequencer | UPDATE ledger.event SET version = 1",
                "ledger_sequencer | DELETE FROM ledger.event",
                "ledger_sequencer | UPDATE ledger.entry SET position = 1",
                "ledger_sequencer | DELETE FROM ledger.entry",
                "ledger_sequencer | TRUNCATE ledger.entry",
                "ledger_sequencer | SELECT * FROM vault.subject",
                "ledger_sequencer | SELECT * FROM guard.mandate",
                "ledger_sequencer | SELECT * FROM request.server_key",
                "ledger_sequencer | CREATE TABLE ledger.other (id int)",
                "ledger_sequencer | SET ROLE ledger_owner",
                // The query side reads, and cannot write to the ledger.
                "query_app | INSERT INTO ledger.event (version) VALUES (1)",
                "query_app | UPDATE ledger.event SET version = 1",
                "query_app | DELETE FROM ledger.event",
                "query_app | INSERT INTO ledger.entry SELECT 1, 1, sha256('x'), now()",
                "query_app | DELETE FROM ledger.entry",
                "query_app | DELETE FROM ledger.pending",
                "query_app | UPDATE guard.mandate SET acts = '{VERIFY}'",
                "query_app | DELETE FROM guard.project",
                "query_app | SELECT * FROM vault.subject",
                "query_app | SELECT * FROM vault.detail",
                "query_app | SELECT * FROM vault.look_up",
                "query_app | UPDATE vault.organisation_name SET name = 'x'",
                "query_app | UPDATE content.text SET body = 'x'",
                "query_app | SELECT * FROM ballot.vote",
                "query_app | UPDATE vault.login SET party_id = null",
                "query_app | SELECT issuer FROM vault.login",
                "query_app | SELECT * FROM vault.login_key",
                "query_app | SELECT * FROM vault.remains",
                "ledger_app | SELECT * FROM vault.login_key",
                "query_app | SELECT bytes FROM content.document",
                "query_app | SELECT * FROM request.idempotency",
                "query_app | SELECT * FROM request.server_key",
                "query_app | SELECT * FROM ballot.box",
                "query_app | SET ROLE ledger_owner",
                "query_app | SET ROLE ledger_app",
                // The auditor reads the ledger and nothing beside it.
                "ledger_auditor | INSERT INTO ledger.event (version) VALUES (1)",
                "ledger_auditor | DELETE FROM ledger.entry",
                "ledger_auditor | SELECT * FROM vault.subject",
                "ledger_auditor | SELECT * FROM vault.login",
                "ledger_auditor | SELECT vault.fingerprint('https://issuer.test', 'karen')",
                "ledger_auditor | SELECT * FROM guard.pledge",
                "ledger_auditor | SELECT * FROM content.text",
                "ledger_auditor | SELECT * FROM ballot.box",
                "ledger_auditor | SELECT * FROM request.idempotency",
                // Those who read finance views read no ledger.
                "finance_reader | SELECT * FROM ledger.event",
                "finance_reader | SELECT * FROM vault.subject",
                "finance_reader | SELECT * FROM guard.pledge",
                // Who migrates owns nothing itself.
                "ledger_migrator | SELECT * FROM ledger.event",
                "ledger_migrator | SELECT * FROM vault.subject",
                "ledger_migrator | SET ROLE ledger_app"
            })
    void no_login_does_more_than_its_task(String login, String sql) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState())
                                    .as(refused.getMessage())
                                    .isEqualTo("42501"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger_app | SELECT wrapped_key FROM vault.subject JOIN vault.detail USING (party_id)",
                "ledger_app | SELECT count(*) FROM ledger.pending",
                "ledger_app | VACUUM (FULL) vault.subject",
                "ledger_app | VACUUM (FULL) content.text",
                "ledger_app | VACUUM (FULL) vault.login",
                "ledger_app | SELECT vault.fingerprint('https://issuer.test', 'karen')",
                "ledger_app | VACUUM (FULL) request.batch_part",
                "ledger_sequencer | SELECT payload FROM ledger.event",
                "ledger_sequencer | VACUUM ledger.pending",
                "query_app | SELECT payload FROM ledger.event JOIN ledger.entry USING (seq)",
                "query_app | SELECT name FROM vault.organisation_name",
                "query_app | SELECT party_id FROM vault.login WHERE fingerprint = vault.fingerprint('issuer', 'karen')",
                "ledger_auditor | SELECT payload FROM ledger.event JOIN ledger.entry USING (seq)"
            })
    void every_login_does_its_task(String login, String sql) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void the_query_side_sees_names_of_organisations_only() {
        assertThat(new JdbcTemplate(DATABASE.as("query_app"))
                        .queryForList("SELECT name FROM vault.organisation_name", String.class))
                .containsExactly("Lauget");
    }

    @ParameterizedTest
    @CsvSource({
        "0, event_stream_version",
        "-1, event_version_from_zero",
    })
    void a_version_is_taken_once_and_counts_from_zero(long version, String constraint) {
        assertThatThrownBy(() -> append(STREAM, version, "pledge.made")).hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource({"Pledge.Made, event_type_form", "'pledge made', event_type_form"})
    void a_name_that_would_have_to_be_escaped_is_not_stored(String type, String constraint) {
        assertThatThrownBy(() -> append(STREAM, 1, type)).hasMessageContaining(constraint);
    }

    @Test
    void an_event_is_announced_even_by_who_calls_itself_a_replica() throws SQLException {
        try (var connection = connect("superuser as replica");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                    VALUES (gen_random_uuid(), '%s', 1, 'pledge.made', 1, now(), '{}', '{}')""".formatted(STREAM));
            try (var announced = statement.executeQuery(
                    "SELECT count(*) FROM ledger.pending JOIN ledger.event USING (seq) WHERE version = 1")) {
                announced.next();
                assertThat(announced.getLong(1)).isEqualTo(1);
            }
            connection.rollback();
        }
    }

    private static void append(String stream, long version, String type) {
        new JdbcTemplate(DATABASE.as("ledger_app")).update("""
                        INSERT INTO ledger.event
                          (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                        VALUES (gen_random_uuid(), ?, ?, ?, 1, now(), '{}', '{}')""", stream, version, type);
    }

    /** As a login of its own, or, for those nobody logs in as, by taking the role. */
    private static Connection connect(String login) throws SQLException {
        return switch (login) {
            case "superuser" -> DATABASE.asSuperuser().getConnection();
            case "superuser as replica" -> superuserAfter("SET session_replication_role = replica");
            case "ledger_owner", "ledger_auditor", "finance_reader" ->
                superuserAfter("SET SESSION AUTHORIZATION " + login);
            default -> DATABASE.as(login).getConnection();
        };
    }

    private static Connection superuserAfter(String sql) throws SQLException {
        var connection = DATABASE.asSuperuser().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }
}

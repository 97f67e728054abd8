package dk.sambog.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.TestDatabase;
import dk.sambog.command.testing.TestLogins;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PledgeIT {
    private static final UUID KAREN = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID PROJECT = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = new JdbcTemplate(DATABASE.asSuperuser());
    private static CommandServer server;

    @BeforeAll
    static void start() {
        SQL.update("INSERT INTO guard.party VALUES (?, 'PERSON')", KAREN);
        SQL.update("INSERT INTO guard.installation (operator) VALUES (?)", KAREN);
        TestLogins.bind(SQL, "karen", KAREN);
        SQL.update("INSERT INTO guard.project VALUES (?, ?, true)", PROJECT, KAREN);
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_pledge_is_made_amended_and_sequenced() {
        var made = server.post("karen", "/pledges", """
                {"projectId": "%s", "kind": "CASH_DONATION", "money": {"amount": "1250.00", "currency": "DKK"}}""".formatted(PROJECT));
        assertThat(made.body()).contains("pledge.made");
        assertThat(made.statusCode()).isEqualTo(201);
        var id = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");

        var amended = server.post("karen", "/pledges/" + id + "/amendment", """
                {"money": {"amount": "2000.00", "currency": "DKK"}, "reason": "Vi har solgt flere lodder"}""", "If-Match", "\"0\"");
        assertThat(amended.body()).contains("pledge.amended");
        assertThat(amended.headers().firstValue("ETag")).contains("\"1\"");
        await().until(() -> SQL.queryForObject("SELECT count(*) FROM ledger.entry", Long.class) == 2);
        assertThat(SQL.queryForList("SELECT position FROM ledger.entry ORDER BY 1", Long.class))
                .containsExactly(0L, 1L);
    }
}

package dk.sambog.command.eventstore;

import static dk.sambog.command.testing.Hvidesand.pledgeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two command-services over one database: what one has in its cache never hides what the other has appended. */
class TwoNodesIT {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = Hvidesand.settle(DATABASE);
    private static CommandServer one;
    private static CommandServer other;

    @BeforeAll
    static void start() {
        one = CommandServer.start(DATABASE);
        other = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void a_warm_cache_decides_on_what_the_other_node_changed() {
        var pledge = made(one);
        assertThat(amend(other, pledge, 200, 0).statusCode()).isEqualTo(200);
        assertThat(amend(one, pledge, 300, 1).statusCode()).isEqualTo(200);

        // Its cache ends at version 1 with 200 kroner.
        assertThat(amend(other, pledge, 300, 2).body()).contains("/problems/nothing-changed");
        assertThat(amend(other, pledge, 400, 1).statusCode()).isEqualTo(412);
        assertThat(amend(other, pledge, 400, 2).statusCode()).isEqualTo(200);
    }

    @Test
    void a_warm_cache_refuses_what_the_other_node_withdrew() {
        var pledge = made(one);
        amend(other, pledge, 200, 0);
        one.post("karen", "/pledges/" + pledge + "/withdrawal", """
                {"reason": "Jeg flytter"}""", "If-Match", "\"1\"");

        assertThat(amend(other, pledge, 300, 2).body()).contains("/problems/already-withdrawn");
    }

    @Test
    void a_request_answered_by_one_node_is_answered_again_by_the_other() {
        var first = one.post("karen", "/pledges", pledgeOf(55), "Idempotency-Key", "asked-of-both");
        var again = other.post("karen", "/pledges", pledgeOf(55), "Idempotency-Key", "asked-of-both");

        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void two_sequencers_give_every_event_one_position() {
        for (var i = 0; i < 20; i++) {
            made(i % 2 == 0 ? one : other);
        }
        await().untilAsserted(() -> assertThat(SQL.queryForObject("SELECT count(*) FROM ledger.entry", Long.class))
                .isEqualTo(SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class)));
        var positions = SQL.queryForList("SELECT position FROM ledger.entry ORDER BY position", Long.class);
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.range(0, positions.size()).boxed().toList());
    }

    private static String made(CommandServer server) {
        var made = server.post("karen", "/pledges", pledgeOf(100));
        return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static HttpResponse<String> amend(CommandServer server, String pledge, long kroner, long version) {
        return server.post(
                "karen", "/pledges/" + pledge + "/amendment", """
                {"money": {"amount": "%d.00", "currency": "DKK"}, "reason": "Flere lodder"}""".formatted(kroner), "If-Match", "\"" + version + "\"");
    }
}

package dk.sambog.command.idempotency;

import static dk.sambog.command.testing.Hvidesand.DIKE;
import static dk.sambog.command.testing.Hvidesand.pledgeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class IdempotencyIT {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = Hvidesand.settle(DATABASE);
    private static CommandServer server;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_same_request_is_answered_the_same_and_done_once() {
        var first = pledge(pledgeOf(100));
        var before = events();

        var again = pledge(pledgeOf(100));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (var header : new String[] {"Location", "ETag"}) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(again.headers().allValues("Link"))
                .isNotEmpty()
                .isEqualTo(first.headers().allValues("Link"));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void what_was_done_is_answered_again_though_it_would_be_refused_now() {
        var first = pledge(pledgeOf(100));
        SQL.update("UPDATE guard.project SET accepts_pledges = false");
        try {
            var again = pledge(pledgeOf(100));

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
        } finally {
            SQL.update("UPDATE guard.project SET accepts_pledges = true");
        }
    }

    @Test
    void what_was_done_is_answered_again_though_its_body_cannot_even_be_prepared_now() {
        var newcomer = "newcomer-" + key;
        var body = "{\"type\": \"PERSON\", \"name\": \"Ny Nabo\", \"self\": true}";
        var first = server.post(newcomer, "/parties", body, "Idempotency-Key", key);
        var before = events();

        var again = server.post(newcomer, "/parties", body, "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void another_body_under_a_used_key_is_refused() {
        pledge(pledgeOf(100));
        var before = events();

        var other = pledge(pledgeOf(101));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("/problems/idempotency-key-reused");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void the_same_key_means_something_else_to_another_caller_and_on_another_route() {
        var before = events();

        assertThat(pledge(pledgeOf(100)).statusCode()).isEqualTo(201);
        assertThat(server.post("vibeke", "/pledges", pledgeOf(100), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.post("karen", "/contributions", pledgeOf(100), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
        assertThat(events()).isEqualTo(before + 3);
    }

    @Test
    void of_many_at_the_same_moment_exactly_one_is_done() throws Exception {
        var before = events();
        var many = 12;
        var together = new CyclicBarrier(many);
        Callable<HttpResponse<String>> request = () -> {
            together.await();
            return pledge(pledgeOf(100));
        };
        try (var threads = Executors.newFixedThreadPool(many)) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : threads.invokeAll(Collections.nCopies(many, request))) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                    .isNotEmpty();
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .map(HttpResponse::body)
                            .distinct())
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                    .allSatisfy(answer -> assertThat(answer.body()).contains("/problems/request-in-progress"));
        }
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void a_request_that_is_being_worked_on_elsewhere_is_not_begun_again() throws SQLException {
        var scope = RequestKey.of(CommandServer.ISSUER, "karen", "/api/v1/pledges", key);
        var before = events();
        try (var elsewhere = DATABASE.as("ledger_app").getConnection();
                var lock = elsewhere.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            elsewhere.setAutoCommit(false);
            lock.setLong(1, scope.lockKey());
            lock.execute();

            var answer = pledge(pledgeOf(100));

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("/problems/request-in-progress");
            elsewhere.rollback();
        }
        assertThat(events()).isEqualTo(before);
        assertThat(pledge(pledgeOf(100)).statusCode()).isEqualTo(201);
    }

    @Test
    void a_refusal_is_not_kept_and_the_key_is_judged_anew() {
        var toTheDike = pledgeOf(100).replace(Hvidesand.SLUICE.toString(), DIKE.toString());
        assertThat(pledge(toTheDike).body()).contains("/problems/pledging-closed");
        SQL.update("UPDATE guard.project SET accepts_pledges = true WHERE project_id = ?", DIKE);

        var again = pledge(toTheDike);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void a_post_without_a_key_is_refused() {
        var before = events();
        var answer = server.send(HttpRequest.newBuilder(server.uri("/api/v1/pledges"))
                .header("Authorization", "Bearer test.karen")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(pledgeOf(100)))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/idempotency-key-missing");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_key_is_between_1_and_200_characters() {
        assertThat(server.post("karen", "/pledges", pledgeOf(100), "Idempotency-Key", " ")
                        .body())
                .contains("/problems/idempotency-key-missing");
        assertThat(server.post("karen", "/pledges", pledgeOf(100), "Idempotency-Key", "k".repeat(201))
                        .body())
                .contains("/problems/idempotency-key-missing");
        assertThat(server.post("karen", "/pledges", pledgeOf(100), "Idempotency-Key", "k".repeat(200))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void neither_key_nor_body_nor_caller_is_kept() {
        pledge(pledgeOf(4_711));

        var kept = SQL.queryForList("SELECT idempotency::text FROM request.idempotency", String.class);
        assertThat(String.join("\n", kept)).isNotEmpty().doesNotContain(key, "4711", "karen");
    }

    private HttpResponse<String> pledge(String body) {
        return server.post("karen", "/pledges", body, "Idempotency-Key", key);
    }

    private static long events() {
        return SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
    }
}

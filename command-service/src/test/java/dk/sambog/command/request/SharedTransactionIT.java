package dk.sambog.command.request;

import static dk.sambog.command.testing.Hvidesand.DIKE;
import static dk.sambog.command.testing.Hvidesand.SLUICE;
import static dk.sambog.command.testing.Hvidesand.pledgeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many requests at the same moment: what they share shows in the rows, and never in the answers. */
class SharedTransactionIT {
    private static final int MANY = 32;
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = Hvidesand.settle(DATABASE);
    private static CommandServer server;

    @BeforeAll
    static void start() {
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void requests_that_come_together_share_transactions_and_each_has_its_own_answer() throws Exception {
        for (var round = 0; round < 3; round++) {
            var requests = new ArrayList<Callable<HttpResponse<String>>>();
            for (var number = 1; number <= MANY; number++) {
                requests.add(pledge(pledgeOf(number), newKey()));
            }

            var answers = atOnce(requests);

            for (var number = 1; number <= MANY; number++) {
                var answer = answers.get(number - 1);
                assertThat(answer.statusCode()).isEqualTo(201);
                assertThat(amountOf(answer)).isEqualTo(number * 100L);
            }
        }
        assertThat(SQL.queryForObject("SELECT count(DISTINCT xmin::text) FROM ledger.event", Long.class))
                .isLessThan(SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class));
    }

    @Test
    void who_is_refused_takes_nobody_along() throws Exception {
        var before = events();
        var requests = new ArrayList<Callable<HttpResponse<String>>>();
        for (var number = 0; number < MANY; number++) {
            var body = pledgeOf(100);
            requests.add(pledge(number % 4 == 0 ? body.replace(SLUICE.toString(), DIKE.toString()) : body, newKey()));
        }

        var answers = atOnce(requests);

        for (var number = 0; number < MANY; number++) {
            if (number % 4 == 0) {
                assertThat(answers.get(number).body()).contains("/problems/pledging-closed");
            } else {
                assertThat(answers.get(number).statusCode()).isEqualTo(201);
            }
        }
        assertThat(events()).isEqualTo(before + MANY * 3 / 4);
    }

    @Test
    void of_many_who_saw_the_same_version_one_changes_it() throws Exception {
        var made = pledge(pledgeOf(100), newKey()).call();
        var id = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        var before = events();
        var requests = new ArrayList<Callable<HttpResponse<String>>>();
        for (var number = 1; number <= MANY; number++) {
            var body = """
                    {"money": {"amount": "%d.00", "currency": "DKK"}, "reason": "Mere"}""".formatted(100 + number);
            requests.add(() -> server.post(
                    "karen", "/pledges/" + id + "/amendment", body, "Idempotency-Key", newKey(), "If-Match", "\"0\""));
        }

        var answers = atOnce(requests);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 200))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(412));
        assertThat(events()).isEqualTo(before + 1);
    }

    private static Callable<HttpResponse<String>> pledge(String body, String key) {
        return () -> server.post("karen", "/pledges", body, "Idempotency-Key", key);
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> requests) throws Exception {
        var together = new CyclicBarrier(requests.size());
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            var begun = requests.stream()
                    .map(request -> threads.submit(() -> {
                        together.await();
                        return request.call();
                    }))
                    .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : begun) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static long amountOf(HttpResponse<String> answer) {
        var id = answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        return SQL.queryForObject(
                "SELECT pledged FROM guard.pledge WHERE pledge_id = ?", Long.class, UUID.fromString(id));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static long events() {
        return SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
    }
}

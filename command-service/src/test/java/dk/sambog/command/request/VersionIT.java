package dk.sambog.command.request;

import static dk.sambog.command.testing.Hvidesand.pledgeOf;
import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who decides on what it saw is told when it has changed; who does not look is not held up by those who do. */
class VersionIT {
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
    void a_decision_on_what_one_saw_says_which_version_that_was() {
        var pledge = pledge();
        var before = events();

        var answer = server.post("karen", "/pledges/" + pledge + "/amendment", to(200));

        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(answer.body()).contains("/problems/version-missing");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_decision_on_what_has_changed_since_is_refused() {
        var pledge = pledge();
        assertThat(amend(pledge, 200, "\"0\"").statusCode()).isEqualTo(200);
        var before = events();

        for (var stale : new String[] {"\"0\"", "\"2\"", "\"999999999999999999\""}) {
            var answer = amend(pledge, 300, stale);
            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(answer.body()).contains("/problems/version-mismatch");
        }
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "*", "\"\"", "\"-1\"", "\"x\"", "W/\"0\"", "\"0\", \"1\"", "\"1234567890123456789\""})
    void what_is_no_version_is_refused(String etag) {
        var pledge = pledge();
        var before = events();

        var answer = amend(pledge, 200, etag);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/version-malformed");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_repeated_request_is_recognised_before_its_version_is_looked_at() {
        var pledge = pledge();
        var key = UUID.randomUUID().toString();
        var first = amend(pledge, 200, "\"0\"", "Idempotency-Key", key);
        amend(pledge, 300, "\"1\"");

        var again = amend(pledge, 200, "\"0\"", "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void of_many_who_saw_the_same_version_exactly_one_decides() throws Exception {
        var pledge = pledge();
        var amount = new AtomicInteger(1_000);

        var answers = atOnce(8, () -> amend(pledge, amount.incrementAndGet(), "\"0\""));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 200))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(412));
    }

    @Test
    void many_who_add_to_the_same_stream_are_all_heard() throws Exception {
        var gift = idOf(server.post("karen", "/contributions", pledgeOf(100)));
        for (var document = 1; document <= 4; document++) {
            SQL.update(
                    """
                    INSERT INTO content.document (document_id, salt, sha256, media_type, file_name, bytes)
                    VALUES (?, ?, ?, 'application/pdf', 'bilag.pdf', ?)""",
                    new UUID(0x0199A00000007000L, 0x8000000000001000L | document),
                    new byte[32],
                    new byte[32],
                    new byte[] {1});
        }
        var next = new AtomicInteger();

        var answers = atOnce(4, () -> {
            var document = new UUID(0x0199A00000007000L, 0x8000000000001000L | next.incrementAndGet());
            return server.post("karen", "/contributions/" + gift + "/evidence", """
                    {"documentId": "%s", "tier": "T2"}""".formatted(document));
        });

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(SQL.queryForList(
                        "SELECT version FROM ledger.event WHERE stream = ? ORDER BY version",
                        Long.class,
                        "contribution/" + gift))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void a_unit_of_work_is_done_again_at_most_five_times_and_then_given_up() {
        var attempts = new AtomicInteger();

        assertRefused(
                () -> server.bean(CommandTransaction.class).run(() -> {
                    attempts.incrementAndGet();
                    throw new CannotAcquireLockException("tie", new SQLException("deadlock", "40P01"));
                }),
                RequestRejection.TOO_BUSY);

        assertThat(attempts).hasValue(5);
    }

    @Test
    void what_no_repetition_can_mend_is_not_repeated() {
        var attempts = new AtomicInteger();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> server.bean(CommandTransaction.class).run(() -> {
                    attempts.incrementAndGet();
                    throw new DuplicateKeyException("twice", new SQLException("box_one_ballot_per_voter", "23505"));
                }));

        assertThat(attempts).hasValue(1);
    }

    private static ArrayList<HttpResponse<String>> atOnce(int many, Callable<HttpResponse<String>> request)
            throws Exception {
        var together = new CyclicBarrier(many);
        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            Callable<HttpResponse<String>> waiting = () -> {
                together.await();
                return request.call();
            };
            for (var answer : threads.invokeAll(Collections.nCopies(many, waiting))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static String pledge() {
        return idOf(server.post("karen", "/pledges", pledgeOf(100)));
    }

    private static HttpResponse<String> amend(String pledge, long kroner, String etag, String... more) {
        var headers = new ArrayList<>(List.of("If-Match", etag));
        headers.addAll(List.of(more));
        return server.post("karen", "/pledges/" + pledge + "/amendment", to(kroner), headers.toArray(String[]::new));
    }

    private static String to(long kroner) {
        return """
                {"money": {"amount": "%d.00", "currency": "DKK"}, "reason": "Vi har solgt flere lodder"}""".formatted(kroner);
    }

    private static String idOf(HttpResponse<String> made) {
        return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static long events() {
        return SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
    }
}

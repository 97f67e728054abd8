package dk.sambog.command.party;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twenty clients of two nodes register one CVR number at the same instant, over and over. */
class RegistrationRaceIT {
    // The long form has two hundred.
    private static final int ROUNDS = Boolean.getBoolean("sambog.long") ? 200 : 10;
    private static final int CLIENTS = 20;
    private static final int FIRST_CVR = 40_000_000;

    private static FoundedLedger ledger;
    private static CommandServer second;
    private static ExecutorService clients;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        second = ledger.secondNode();
        clients = Executors.newFixedThreadPool(CLIENTS);
    }

    @AfterAll
    static void stop() {
        clients.shutdownNow();
        second.close();
        ledger.close();
    }

    @Test
    void one_wins_and_all_others_meet_the_same_problem() throws Exception {
        var together = new CyclicBarrier(CLIENTS);
        for (var round = 0; round < ROUNDS; round++) {
            var cvr = Integer.toString(FIRST_CVR + round);
            var answers = clients
                    .invokeAll(IntStream.range(0, CLIENTS)
                            .<Callable<HttpResponse<String>>>mapToObj(client -> () -> {
                                together.await();
                                return register(client, cvr);
                            })
                            .toList())
                    .stream()
                    .map(RegistrationRaceIT::answer)
                    .toList();

            var won = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .toList();
            assertThat(won).as("round %d", round).hasSize(1);
            assertSameProblem(answers.stream()
                    .filter(answer -> answer.statusCode() != 201)
                    .toList());
            assertOnlyTrace(cvr, won.getFirst());
        }
        assertThat(registrations()).isEqualTo(ROUNDS);
    }

    private static HttpResponse<String> register(int client, String cvr) {
        var node = client % 2 == 0 ? ledger.server() : second;
        // However it is written, and whatever else differs: the number is the same.
        var scheme = client % 3 == 0 ? "dk-cvr" : "DK-CVR";
        return node.post(
                "clerk",
                "/parties",
                """
                {"type": "COMPANY", "name": "Vand %s, meldt af %d", "identifiers": [{"scheme": "%s", "id": " %s "}]}""".formatted(cvr, client, scheme, cvr),
                "Sambog-On-Behalf-Of",
                ledger.operator().toString());
    }

    private static void assertSameProblem(List<HttpResponse<String>> refused) {
        assertThat(refused).hasSize(CLIENTS - 1).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        });
        assertThat(refused.stream()
                        .map(answer -> answer.body().replaceFirst("\"correlationId\"\\s*:\\s*\"[^\"]*\"", ""))
                        .distinct())
                .singleElement()
                .asString()
                .contains("/problems/identifier-taken", "\"/identifiers/0\"");
    }

    /** Of those who lost nothing is left: no number, no name. */
    private static void assertOnlyTrace(String cvr, HttpResponse<String> won) {
        var winner = FoundedLedger.id(won);
        assertThat(ledger.get("clerk", "/parties?scheme=DK-CVR&id=" + cvr).body())
                .contains("\"partyId\":\"" + winner + "\"");
        assertThat(ledger.sql()
                        .queryForList("SELECT party_id FROM guard.party_identifier WHERE id = ?", Object.class, cvr))
                .containsExactly(winner);
        assertThat(ledger.sql()
                        .queryForList(
                                "SELECT party_id FROM vault.organisation_name WHERE name LIKE ?",
                                Object.class,
                                "Vand " + cvr + ",%"))
                .containsExactly(winner);
    }

    /** Of companies, from the log itself. */
    private static long registrations() {
        return ledger.sql().queryForObject("""
                        SELECT count(*) FROM ledger.event
                        WHERE type = 'party.registered' AND convert_from(payload, 'UTF8')::jsonb ->> 'type' = 'COMPANY'""", Long.class);
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

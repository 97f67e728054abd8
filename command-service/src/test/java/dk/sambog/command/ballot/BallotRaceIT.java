package dk.sambog.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.ballot.PollingStation.Vote;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Voters change their minds until the last moment, and the close comes in the middle of it. */
class BallotRaceIT {
    private static final int VOTERS = VotesReport.LONG ? 1_000 : 50;
    private static final int THREADS = 16;
    private static final int CASTS_EACH = 5;
    private static final PollingStation STATION = PollingStation.open(VOTERS);

    /** The last ballot a voter was told is in: its receipt and choice. */
    private record Accepted(String secret, String choice) {}

    @AfterAll
    static void close() {
        STATION.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_counted_is_the_last_ballot_each_voter_was_told_is_in(Secrecy secrecy) throws Exception {
        var vote = STATION.callAndOpen(secrecy, VOTERS, 0);
        var underWay = new CountDownLatch(VOTERS * CASTS_EACH / 2);
        var accepted = new HashMap<String, Accepted>();
        Duration closed;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var voters = IntStream.range(0, VOTERS)
                    .<Callable<@Nullable Accepted>>mapToObj(voter -> () -> castUntilRefused(vote, voter, underWay))
                    .map(threads::submit)
                    .toList();
            underWay.await();
            var begun = System.nanoTime();
            STATION.closeAfterItsTime(vote);
            closed = Duration.ofNanos(System.nanoTime() - begun);
            for (int voter = 0; voter < VOTERS; voter++) {
                var last = voters.get(voter).get();
                if (last != null) {
                    accepted.put(last.secret, last);
                }
            }
        }

        var shown = new HashMap<String, String>();
        var ballots = STATION.payloads(vote, secrecy == Secrecy.OPEN ? "vote.ballot-opened" : "vote.ballot-published");
        ballots.forEach(ballot -> shown.put(
                ballot.get(secrecy == Secrecy.OPEN ? "salt" : "tracker").asString(),
                ballot.get("choice").asString()));
        // The close came neither before the first voter nor after the last.
        assertThat(accepted.size()).isStrictlyBetween(1, VOTERS);
        assertThat(ballots).hasSameSizeAs(accepted.keySet());
        assertThat(shown)
                .isEqualTo(accepted.values().stream()
                        .collect(java.util.stream.Collectors.toMap(Accepted::secret, Accepted::choice)));
        assertThat(tallied(vote)).isEqualTo(countedByHand(ballots));
        assertThat(STATION.inTheBox(vote)).isEqualTo(Map.of("vote", 0L, "elector", 0L, "box", 0L));
        VotesReport.write(
                "A race to the close",
                "| Vote | Voters | Each casts up to | At once | Closed in | Had a ballot in by then | Ballots shown |",
                secrecy.name(),
                "| %s | %,d | %d | %d | %s | %,d | %,d |"
                        .formatted(
                                secrecy,
                                VOTERS,
                                CASTS_EACH,
                                THREADS,
                                VotesReport.seconds(closed),
                                accepted.size(),
                                ballots.size()));
    }

    private static @Nullable Accepted castUntilRefused(Vote vote, int voter, CountDownLatch underWay) {
        Accepted last = null;
        for (int round = 0; round < CASTS_EACH; round++) {
            var choice = (voter + round) % 2 == 0 ? "dike" : "sluice";
            var answer = STATION.cast(vote, voter, choice);
            underWay.countDown();
            if (answer.statusCode() == 409) {
                return last;
            }
            assertThat(answer.statusCode()).isIn(200, 201);
            var receipt = STATION.json(answer).get("receipt");
            var secret = receipt.get(receipt.hasNonNull("tracker") ? "tracker" : "salt");
            last = new Accepted(secret.asString(), choice);
        }
        return last;
    }

    private static Map<String, Long> tallied(Vote vote) {
        var counts = new HashMap<String, Long>();
        STATION.payloads(vote, "vote.tallied")
                .getFirst()
                .get("counts")
                .forEach(count -> counts.put(
                        count.get("option").asString(), count.get("votes").asLong()));
        return counts;
    }

    private static Map<String, Long> countedByHand(List<JsonNode> ballots) {
        var counts = new HashMap<>(Map.of("dike", 0L, "sluice", 0L));
        ballots.forEach(ballot -> counts.merge(ballot.get("choice").asString(), 1L, Long::sum));
        return counts;
    }
}

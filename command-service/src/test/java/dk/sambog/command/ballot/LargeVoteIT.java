package dk.sambog.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.ballot.CastBallots;
import dk.sambog.ballot.Choice;
import dk.sambog.command.ballot.PollingStation.Vote;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A town votes: everybody is an elector, everybody casts a ballot over HTTP, and one request closes it. */
class LargeVoteIT {
    private static final int VOTERS = VotesReport.LONG ? 20_000 : 1_200;
    private static final int LARGEST = 25_000;
    private static final int THREADS = 16;
    private static final String HEADER = "| Vote | Electors | Called in | Ballots cast per second | Closed in"
            + " | Events of the close | All in their place after |";
    private static final PollingStation STATION = PollingStation.open(VOTERS);

    @AfterAll
    static void close() {
        STATION.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_close_shows_and_counts_every_ballot_of_a_town(Secrecy secrecy) throws Exception {
        var begun = System.nanoTime();
        var vote = STATION.callAndOpen(secrecy, VOTERS, VOTERS);
        var called = since(begun);
        assertThat(STATION.inTheBox(vote)).containsEntry("elector", (long) VOTERS);

        begun = System.nanoTime();
        var told = castAll(vote);
        var cast = since(begun);
        assertThat(told).hasSize(VOTERS);

        var before = STATION.logSize();
        begun = System.nanoTime();
        var answer = STATION.close(vote);
        var closed = since(begun);
        assertThat(STATION.json(answer).get("events")).hasSize(VOTERS + 2);
        assertThat(STATION.logSize()).isEqualTo(before + VOTERS + 2);
        begun = System.nanoTime();
        await("every event has its place").atMost(Duration.ofMinutes(5)).until(STATION::isSequenced);
        var inPlace = since(begun);

        assertCounted(vote, secrecy, told);
        assertThat(STATION.inTheBox(vote)).isEqualTo(Map.of("vote", 0L, "elector", 0L, "box", 0L));
        VotesReport.write(
                "The vote of a town",
                HEADER,
                secrecy.name(),
                "| %s | %,d | %s | %d | %s | %,d | %s |"
                        .formatted(
                                secrecy,
                                VOTERS,
                                VotesReport.seconds(called),
                                VOTERS * 1_000L / Math.max(1, cast.toMillis()),
                                VotesReport.seconds(closed),
                                VOTERS + 2,
                                VotesReport.seconds(inPlace)));
    }

    @Test
    void the_largest_electorate_is_called_in_one_request() {
        var more = STATION.registerMore(LARGEST);
        var vote = STATION.call(Secrecy.OPEN, more, List.of("dike", "sluice"), 0);
        assertThat(STATION.inTheBox(vote)).containsEntry("elector", (long) LARGEST);
        assertThat(STATION.payloads(vote, "vote.electorate-fixed"))
                .hasSize(25)
                .extracting(part -> part.get("electorateHash").asString())
                .containsOnly(hash(more));
    }

    /** As the page on votes says: the ids sorted, a line for each. */
    private static String hash(List<UUID> electors) {
        var lines = electors.stream().map(UUID::toString).sorted().collect(Collectors.joining("\n", "", "\n"));
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What each voter was told, by the secret part of the receipt. */
    private static Map<String, String> castAll(Vote vote) throws Exception {
        var told = new ConcurrentHashMap<String, String>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var casts = IntStream.range(0, VOTERS)
                    .<Future<?>>mapToObj(voter -> threads.submit(() -> {
                        var choice = voter % 3 == 0 ? "dike" : "sluice";
                        var answer = STATION.cast(vote, voter, choice);
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                        var receipt = STATION.json(answer).get("receipt");
                        var secret = receipt.get(receipt.hasNonNull("tracker") ? "tracker" : "salt");
                        told.put(secret.asString(), choice);
                    }))
                    .toList();
            for (var done : casts) {
                done.get();
            }
        }
        return told;
    }

    private static void assertCounted(Vote vote, Secrecy secrecy, Map<String, String> told) {
        var isOpen = secrecy == Secrecy.OPEN;
        var shown = new HashMap<String, String>();
        var published = new HashSet<CastBallots>();
        for (var ballot : STATION.payloads(vote, isOpen ? "vote.ballot-opened" : "vote.ballot-published")) {
            var choice = ballot.get("choice").asString();
            shown.put(ballot.get(isOpen ? "salt" : "tracker").asString(), choice);
            published.add(
                    CastBallots.one(ballot.get(isOpen ? "ballotId" : "tracker").asString(), Choice.parse(choice)));
        }
        assertThat(shown).isEqualTo(told);
        var tally = STATION.payloads(vote, "vote.tallied").getFirst();
        assertThat(tally.get("cast").asInt()).isEqualTo(VOTERS);
        assertThat(tally.get("quorumMet").asBoolean()).isTrue();
        assertThat(tally.get("selected").get(0).asString()).isEqualTo("sluice");
        assertThat(tally.get("ballotSetHash").asString()).isEqualTo(CastBallots.hash(published));
        tally.get("counts")
                .forEach(count -> assertThat(count.get("votes").asLong())
                        .isEqualTo(told.values().stream()
                                .filter(count.get("option").asString()::equals)
                                .count()));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}

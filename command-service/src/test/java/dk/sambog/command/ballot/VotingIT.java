package dk.sambog.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.ballot.PollingStation.Vote;
import dk.sambog.events.Commitment;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Votes from call to count, over HTTP on a real database. */
class VotingIT {
    private static final PollingStation STATION = PollingStation.open(12);

    @AfterAll
    static void close() {
        STATION.close();
    }

    @Test
    void an_open_vote_opens_every_commitment_after_the_close() {
        var vote = STATION.callAndOpen(Secrecy.OPEN, 3, 2);
        var first = STATION.cast(vote, 0, "dike");
        var replaced = STATION.cast(vote, 0, "sluice");
        STATION.cast(vote, 1, "sluice");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(STATION.json(replaced).get("id"))
                .isEqualTo(STATION.json(first).get("id"));

        assertThat(STATION.closeAfterItsTime(vote).statusCode()).isEqualTo(200);

        var opened = STATION.payloads(vote, "vote.ballot-opened");
        assertThat(opened).hasSize(2);
        for (var ballot : opened) {
            var salt = HexFormat.of().parseHex(ballot.get("salt").asString());
            var choice = ballot.get("choice").asString().getBytes(StandardCharsets.UTF_8);
            var last = STATION.stream("ballot/" + ballot.get("ballotId").asString())
                    .getLast();
            assertThat(last.get("commitment").asString())
                    .isEqualTo(Commitment.to(salt, choice).hex());
            assertThat(last.get("voter")).isEqualTo(ballot.get("voter"));
            assertThat(ballot.get("choice").asString()).isEqualTo("sluice");
        }
        assertThat(STATION.counts(vote)).isEqualTo(Map.of("dike", 0L, "sluice", 2L));
        assertThat(STATION.payloads(vote, "vote.tallied")
                        .getFirst()
                        .get("selected")
                        .get(0)
                        .asString())
                .isEqualTo("sluice");
    }

    @Test
    void a_secret_vote_publishes_each_ballot_under_the_tracker_its_voter_alone_was_told() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 3, 0);
        var first = STATION.json(STATION.cast(vote, 0, "dike"));
        var replaced = STATION.cast(vote, 0, "sluice");
        var other = STATION.json(STATION.cast(vote, 1, "dike"));
        assertThat(replaced.statusCode()).isEqualTo(200);
        var second = STATION.json(replaced);
        assertThat(second.get("events")).isEmpty();
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(tracker(second)).isNotEqualTo(tracker(first));

        STATION.closeAfterItsTime(vote);

        var published = new HashMap<String, String>();
        STATION.payloads(vote, "vote.ballot-published")
                .forEach(ballot -> published.put(
                        ballot.get("tracker").asString(), ballot.get("choice").asString()));
        assertThat(published).isEqualTo(Map.of(tracker(second), "sluice", tracker(other), "dike"));
    }

    @Test
    void replacing_a_secret_ballot_leaves_the_log_unchanged() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 2, 0);
        STATION.cast(vote, 0, "dike");
        var before = STATION.logSize();
        assertThat(STATION.cast(vote, 0, "sluice").statusCode()).isEqualTo(200);
        assertThat(STATION.logSize()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void before_the_close_nothing_in_the_log_says_how_anyone_voted(Secrecy secrecy) {
        var vote = STATION.callAndOpen(secrecy, 3, 0);
        var before = STATION.logSize();
        var receipt = STATION.json(STATION.cast(vote, 0, "sluice")).get("receipt");
        STATION.cast(vote, 1, "dike");

        var log = STATION.logSince(before);

        assertThat(log).doesNotContain("sluice").doesNotContain("dike");
        receipt.forEach(secret -> {
            if (!secret.isNull()) {
                assertThat(log).doesNotContain(secret.asString());
            }
        });
    }

    @Test
    void after_the_close_nothing_in_the_log_ties_a_secret_ballot_to_a_voter() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 12, 0);
        var before = STATION.logSize();
        var answers = IntStream.range(0, 12)
                .mapToObj(voter -> STATION.json(STATION.cast(vote, voter, voter % 3 == 0 ? "dike" : "sluice")))
                .toList();
        var casts = STATION.logSince(before);
        STATION.closeAfterItsTime(vote);

        var published = STATION.rows(vote, "vote.ballot-published");
        assertThat(published).hasSize(12);
        for (var row : published) {
            for (int voter = 0; voter < 12; voter++) {
                assertThat(row.toString())
                        .doesNotContain(STATION.voter(voter).toString())
                        .doesNotContain(answers.get(voter).get("id").asString());
            }
            assertThat(casts).doesNotContain(row.payload().get("tracker").asString());
            assertThat(casts).doesNotContain(row.metadata().get("correlationId").asString());
        }
        var inOrderOfCasting = answers.stream().map(VotingIT::tracker).toList();
        assertThat(published)
                .extracting(row -> row.payload().get("tracker").asString())
                .containsExactlyInAnyOrderElementsOf(inOrderOfCasting)
                // One order of 479,001,600.
                .isNotEqualTo(inOrderOfCasting);
    }

    @ParameterizedTest
    @EnumSource
    void the_close_destroys_box_keys_and_electors(Secrecy secrecy) {
        var vote = STATION.callAndOpen(secrecy, 3, 0);
        STATION.cast(vote, 0, "dike");
        assertThat(STATION.inTheBox(vote)).isEqualTo(Map.of("vote", 1L, "elector", 3L, "box", 1L));

        STATION.closeAfterItsTime(vote);

        assertThat(STATION.inTheBox(vote)).isEqualTo(Map.of("vote", 0L, "elector", 0L, "box", 0L));
    }

    @Test
    void a_repeated_request_casts_nothing_and_shows_no_receipt_again() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 2, 0);
        var first = STATION.cast(vote, 0, "dike", "Idempotency-Key", "my-vote-" + vote.id());
        var before = STATION.logSize();
        var again = STATION.cast(vote, 0, "dike", "Idempotency-Key", "my-vote-" + vote.id());

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).doesNotContain("tracker");
        assertThat(STATION.logSize()).isEqualTo(before);
        STATION.closeAfterItsTime(vote);
        assertThat(STATION.payloads(vote, "vote.ballot-published"))
                .singleElement()
                .satisfies(
                        ballot -> assertThat(ballot.get("tracker").asString()).isEqualTo(tracker(STATION.json(first))));
    }

    @Test
    void a_refused_ballot_is_not_left_in_the_box() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 2, 0);
        var stranger = STATION.cast(vote, 5, "dike");
        var wall = STATION.cast(vote, 0, "wall");

        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("/problems/not-an-elector");
        assertThat(wall.statusCode()).isEqualTo(422);
        assertThat(wall.body()).contains("/problems/no-such-option").contains("/choice");
        assertThat(STATION.inTheBox(vote)).containsEntry("box", 0L);
    }

    @Test
    void a_ballot_after_the_close_and_one_in_no_vote_at_all_are_told_apart() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 1, 0);
        STATION.cast(vote, 0, "dike");
        // Every elector has voted, so it may be closed before its time.
        assertThat(STATION.close(vote).statusCode()).isEqualTo(200);

        assertThat(STATION.cast(vote, 0, "sluice").body()).contains("/problems/not-open");
        var nowhere = STATION.cast(new Vote("01900000-0000-7000-8000-0000000000ff"), 0, "dike");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("/problems/no-such-vote");
    }

    @Test
    void opening_and_closing_need_the_version_the_caller_saw() {
        var vote = STATION.call(Secrecy.OPEN, STATION.electorate(2), List.of("dike", "sluice"), 0);
        assertThat(STATION.act(vote, "opening").statusCode()).isEqualTo(428);
        assertThat(STATION.act(vote, "opening", "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(STATION.act(vote, "opening", "If-Match", "\"1\"").statusCode())
                .isEqualTo(200);
    }

    private static String tracker(JsonNode answer) {
        return answer.get("receipt").get("tracker").asString();
    }
}

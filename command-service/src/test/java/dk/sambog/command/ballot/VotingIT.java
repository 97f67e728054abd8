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
        assertThat(counts(vote)).isEqualTo(Map.of("dike", 0L, "sluice", 2L));
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

    @Test
    void the_largest_list_of_options_and_an_electorate_in_parts_fit_the_log() {
        var options = IntStream.range(0, 200)
                .mapToObj(number -> "o".repeat(37) + (100 + number))
                .toList();
        var vote = STATION.call(Secrecy.OPEN, STATION.registerMore(2_001), options, 2_001);
        assertThat(STATION.payloads(vote, "vote.electorate-fixed"))
                .extracting(part -> part.get("electorate").size())
                .containsExactly(1_000, 1_000, 1);
        assertThat(STATION.inTheBox(vote)).containsEntry("elector", 2_001L);
    }

    @Test
    void approvals_points_and_rankings_are_cast_and_counted() {
        var approval = STATION.callAndOpen(Secrecy.SECRET, 3, "{\"method\": \"APPROVAL\"}");
        STATION.castBody(approval, 0, "{\"choices\": [\"sluice\", \"dike\"]}");
        STATION.castBody(approval, 1, "{\"choices\": [\"sluice\"]}");
        STATION.closeAfterItsTime(approval);
        assertThat(counts(approval)).isEqualTo(Map.of("dike", 1L, "sluice", 2L));

        var points = STATION.callAndOpen(Secrecy.OPEN, 3, "{\"method\": \"CUMULATIVE\", \"points\": 10}");
        var cast = STATION.castBody(points, 0, "{\"points\": {\"sluice\": 3, \"dike\": 7}}");
        assertThat(STATION.json(cast).get("receipt").get("choice").asString()).isEqualTo("dike=7,sluice=3");
        assertThat(STATION.castBody(points, 1, "{\"points\": {\"dike\": 11}}").body())
                .contains("/problems/points-sum");
        STATION.closeAfterItsTime(points);
        assertThat(STATION.payloads(points, "vote.tallied")
                        .getFirst()
                        .get("selected")
                        .get(0)
                        .asString())
                .isEqualTo("dike");

        var ranked =
                STATION.callAndOpen(Secrecy.SECRET, 3, "{\"method\": \"RANKED\", \"ranking\": \"INSTANT_RUNOFF\"}");
        STATION.castBody(ranked, 0, "{\"choices\": [\"sluice\", \"dike\"]}");
        STATION.closeAfterItsTime(ranked);
        assertThat(STATION.payloads(ranked, "vote.ballot-published")
                        .getFirst()
                        .get("choice")
                        .asString())
                .isEqualTo("sluice,dike");
    }

    @Test
    void a_voter_with_a_ballot_on_paper_has_no_other() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 3, "{\"paper\": true}");
        STATION.cast(vote, 0, "dike");
        assertThat(STATION.paper(vote, 0).statusCode()).isEqualTo(200);
        assertThat(STATION.cast(vote, 0, "dike").body()).contains("/problems/voted-on-paper");
        STATION.cast(vote, 1, "sluice");
        STATION.closeAfterItsTime(vote);
        assertThat(STATION.payloads(vote, "vote.tallied")).isEmpty();
        assertThat(STATION.payloads(vote, "vote.ballot-published")).hasSize(1);

        var counted = STATION.act(
                vote, "paper-counts", "{\"ballots\": [{\"choice\": \"sluice\", \"count\": 1}]}", "If-Match", "\"4\"");
        assertThat(counted.statusCode()).as(counted.body()).isEqualTo(200);
        assertThat(counts(vote)).isEqualTo(Map.of("dike", 0L, "sluice", 2L));
    }

    @Test
    void a_proxy_votes_for_as_many_as_the_vote_allows() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 4, "{\"proxies\": 1}");
        STATION.mandate(1, 0, "VOTE");
        STATION.mandate(2, 0, "VOTE");
        var first = STATION.cast(
                vote, 0, "dike", "Sambog-On-Behalf-Of", STATION.voter(1).toString());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var second = STATION.cast(
                vote, 0, "dike", "Sambog-On-Behalf-Of", STATION.voter(2).toString());
        assertThat(second.body()).contains("/problems/too-many-proxies");
        assertThat(STATION.stream("ballot/" + STATION.json(first).get("id").asString())
                        .getFirst()
                        .get("proxy")
                        .asString())
                .isEqualTo(STATION.voter(0).toString());
    }

    @Test
    void an_elector_certifies_and_the_organiser_does_not() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 2, 0);
        STATION.cast(vote, 0, "dike");
        STATION.closeAfterItsTime(vote);
        assertThat(STATION.act(vote, "certification", "If-Match", "\"5\"").body())
                .contains("/problems/certifier-is-organiser");
        var certified = STATION.certify(vote, 1, "\"5\"");
        assertThat(certified.statusCode()).as(certified.body()).isEqualTo(200);
        assertThat(STATION.payloads(vote, "vote.result-certified")
                        .getFirst()
                        .get("certifiedBy")
                        .asString())
                .isEqualTo(STATION.voter(1).toString());
    }

    @Test
    void an_annulled_vote_takes_no_ballot_and_its_box_is_destroyed_unread() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 2, 0);
        STATION.cast(vote, 0, "dike");
        var annulled = STATION.act(vote, "annulment", "{\"reason\": \"Forkert vælgerliste\"}", "If-Match", "\"2\"");
        assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(200);
        assertThat(STATION.inTheBox(vote)).isEqualTo(Map.of("vote", 0L, "elector", 0L, "box", 0L));
        assertThat(STATION.payloads(vote, "vote.ballot-published")).isEmpty();
        assertThat(STATION.cast(vote, 1, "dike").body()).contains("/problems/not-open");
    }

    private static Map<String, Long> counts(Vote vote) {
        var counts = new HashMap<String, Long>();
        STATION.payloads(vote, "vote.tallied")
                .getFirst()
                .get("counts")
                .forEach(count -> counts.put(
                        count.get("option").asString(), count.get("votes").asLong()));
        return counts;
    }

    private static String tracker(JsonNode answer) {
        return answer.get("receipt").get("tracker").asString();
    }
}

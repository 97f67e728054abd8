package dk.sambog.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every way to cast, to represent and to end a vote, over HTTP on a real database. */
class VotingMethodsIT {
    private static final PollingStation STATION = PollingStation.open(12);

    @AfterAll
    static void close() {
        STATION.close();
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
        assertThat(STATION.counts(approval)).isEqualTo(Map.of("dike", 1L, "sluice", 2L));

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
        assertThat(STATION.counts(vote)).isEqualTo(Map.of("dike", 0L, "sluice", 2L));
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
}

package dk.sambog.query.vote;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.ballot.CastBallots;
import dk.sambog.ballot.Choice;
import dk.sambog.count.Candidate;
import dk.sambog.count.Counting;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Ratio;
import dk.sambog.events.StreamId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.ResultCertified;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import dk.sambog.events.vote.VoteId;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.Threshold;
import dk.sambog.events.vote.VoteRules.ThresholdBase;
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;
import dk.sambog.query.story.RunningService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vote record (V13) of an open, weighted vote: what it says at each cut, and what its ballots come to. */
class VoteRecordIT {
    private static final VoteRules RULES = new VoteRules(
            Method.APPROVAL,
            0,
            2,
            null,
            null,
            Decision.MAJORITY,
            null,
            Weighting.CAPITAL,
            new Quorum(QuorumBase.WEIGHT, Ratio.of("1/2")),
            new Threshold(ThresholdBase.CAST, Ratio.of("1/2"), false),
            TieRule.DECISION);
    private static final List<Candidate> OPTIONS =
            List.of(new Candidate("dike", 0, false), new Candidate("sluice", 0, false));

    private static RunningService service;
    private static VoteId vote;
    private static long whileOpen;

    @BeforeAll
    static void start() {
        service = new RunningService();
        var ledger = service.ledger;
        var story = service.story;
        vote = new VoteId(ledger.newId());
        append(new VoteCalled(
                vote,
                story.sluice,
                story.municipality,
                story.municipality,
                ledger.text("Hvad bygger vi?"),
                List.of(
                        new VoteCalled.Option("dike", ledger.text("Dige"), null, null),
                        new VoteCalled.Option("sluice", ledger.text("Sluse"), null, null)),
                RULES,
                null,
                Secrecy.OPEN,
                0,
                false,
                null,
                Instant.parse("2024-06-01T08:00:00Z"),
                Instant.parse("2024-06-08T08:00:00Z")));
        append(new ElectorateFixed(vote, List.of(story.anna, story.guild), List.of(2L, 3L), 1, 1, "c".repeat(64)));
        append(new VotingOpened(vote));
        whileOpen = ledger.head();
        ledger.at("2024-06-09T08:00:00Z");
        append(new VotingClosed(vote, 0));
        var first = new BallotId(ledger.newId());
        var second = new BallotId(ledger.newId());
        append(new BallotOpened(vote, first, story.anna, "dike,sluice", "d".repeat(64), 2L));
        append(new BallotOpened(vote, second, story.guild, "sluice", "e".repeat(64), 3L));
        var result = new Counting(RULES, OPTIONS, 2, 5, List.of())
                .count(List.of(
                        new CastBallots(first.toString(), Choice.parse("dike,sluice"), 2, 1),
                        new CastBallots(second.toString(), Choice.parse("sluice"), 3, 1)));
        append(new VoteTallied(
                vote,
                result.counts(),
                result.cast(),
                result.weightCast(),
                result.quorumMet(),
                result.outcome(),
                result.selected(),
                result.tied(),
                result.ballotSetHash()));
        append(new ResultCertified(vote, story.anna));
        service.awaitViews();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void append(LedgerEvent event) {
        service.ledger.append(StreamId.of("vote", vote), event);
    }

    @Test
    void says_of_each_option_what_it_got_and_what_it_needed() {
        var rows = json("/api/v1/views/votes?voteId=" + vote).path("rows");
        assertThat(rows).hasSize(2);
        var sluice = rows.path(1);
        assertThat(sluice.path("option").asString()).isEqualTo("sluice");
        assertThat(sluice.path("question").asString()).isEqualTo("Hvad bygger vi?");
        assertThat(sluice.path("electorateSize").asLong()).isEqualTo(2);
        assertThat(sluice.path("cast").asLong()).isEqualTo(2);
        assertThat(sluice.path("weightCast").asLong()).isEqualTo(5);
        assertThat(sluice.path("votes").asLong()).isEqualTo(2);
        assertThat(sluice.path("weight").asLong()).isEqualTo(5);
        assertThat(sluice.path("quorum").asString()).isEqualTo("1/2 WEIGHT");
        assertThat(sluice.path("quorumMet").asBoolean()).isTrue();
        assertThat(sluice.path("threshold").asString()).isEqualTo(">1/2 CAST");
        assertThat(sluice.path("result").asString()).isEqualTo("SELECTED");
        assertThat(sluice.path("certifiedBy").asString()).isEqualTo(service.story.anna.toString());
    }

    @Test
    void knows_nothing_of_the_count_at_a_cut_before_it() {
        for (var cut : List.of("asOfPosition=" + whileOpen, "asOfEffective=2024-06-02")) {
            var rows = json("/api/v1/views/votes?voteId=" + vote + "&" + cut).path("rows");
            assertThat(rows).as(cut).hasSize(2);
            for (var row : rows) {
                assertThat(row.path("votes").isNull()).as(cut).isTrue();
                assertThat(row.path("result").isNull()).as(cut).isTrue();
                assertThat(row.path("certifiedBy").isNull()).as(cut).isTrue();
            }
        }
        assertThat(json("/api/v1/votes/" + vote + "/ballots?asOfPosition=" + whileOpen)
                        .path("rows"))
                .isEmpty();
        assertThat(json("/api/v1/views/votes?voteId=" + vote + "&asOfEffective=2024-01-01")
                        .path("rows"))
                .isEmpty();
    }

    @Test
    void a_recount_of_the_published_ballots_equals_the_tally() {
        var ballots = new ArrayList<CastBallots>();
        for (var row : json("/api/v1/votes/" + vote + "/ballots").path("rows")) {
            ballots.add(new CastBallots(
                    row.path("name").asString(),
                    Choice.parse(row.path("choice").asString()),
                    row.path("weight").asLong(),
                    row.path("times").asLong()));
        }
        var told = json("/api/v1/votes/" + vote);
        var recount = new Counting(
                        RULES,
                        OPTIONS,
                        told.path("electorateSize").asLong(),
                        told.path("electorateWeight").asLong(),
                        List.of())
                .count(ballots);
        assertThat(recount.ballotSetHash()).isEqualTo(told.path("ballotSetHash").asString());
        for (int i = 0; i < OPTIONS.size(); i++) {
            var option = told.path("options").path(i);
            assertThat(option.path("votes").asLong())
                    .isEqualTo(recount.counts().get(i).votes());
            assertThat(option.path("score").asLong())
                    .isEqualTo(recount.counts().get(i).score());
        }
        assertThat(told.path("winner").asString()).isEqualTo(recount.selected().getFirst());
        assertThat(told.path("state").asString()).isEqualTo("CERTIFIED");
    }

    @Test
    void is_a_table_and_an_exchange_file_too() {
        var csv = service.get("/api/v1/views/votes.csv?voteId=" + vote).body();
        assertThat(csv)
                .startsWith(
                        "voteId,question,electorateSize,cast,weightCast,quorum,quorumMet,option,votes,weight,threshold,"
                                + "result,certifiedBy,electorateHash,ballotSetHash,");
        assertThat(csv.lines()).hasSize(3);
        assertThat(service.get("/api/v1/votes/" + vote + "/pabulib").body())
                .contains("vote_type;approval")
                .contains("1;dike,sluice;2")
                .contains("sluice;0;2;5;Sluse;1");
        assertThat(service.get("/api/v1/votes/" + service.story.vote + "/pabulib")
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode json(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}

package dk.sambog.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who turns out to be registered twice while a vote is open has one ballot in it. */
class MergedElectorIT {
    private static FoundedLedger ledger;
    private static UUID project;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        ledger.person("lead");
        project = FoundedLedger.id(
                ledger.server().post("lead", "/projects", "{\"title\": \"Slusen\", \"form\": \"SELF\"}"));
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "SECRET"})
    void of_two_electors_who_are_one_the_own_ballot_of_the_survivor_counts(String secrecy) {
        var karen = ledger.person("karen-" + secrecy);
        var twice = ledger.person("karen-twice-" + secrecy);
        var vote = open(secrecy, karen, twice);
        ok(cast("karen-twice-" + secrecy, vote, "dike"));
        ok(cast("karen-" + secrecy, vote, "sluice"));
        merge(twice, karen);
        close(vote);
        assertThat(choices(vote, secrecy)).containsExactly("sluice");
        assertThat(tally(vote)).contains("\"cast\":1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "SECRET"})
    void the_ballot_of_the_merged_one_counts_until_the_survivor_casts_another(String secrecy) {
        var bo = ledger.person("bo-" + secrecy);
        var twice = ledger.person("bo-twice-" + secrecy);
        var kept = open(secrecy, bo, twice);
        var replaced = open(secrecy, bo, twice);
        ok(cast("bo-twice-" + secrecy, kept, "dike"));
        ok(cast("bo-twice-" + secrecy, replaced, "dike"));
        merge(twice, bo);
        ok(cast("bo-" + secrecy, replaced, "sluice"));
        close(kept);
        close(replaced);
        assertThat(choices(kept, secrecy)).containsExactly("dike");
        assertThat(choices(replaced, secrecy)).containsExactly("sluice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "SECRET"})
    void a_survivor_who_was_no_elector_votes_in_the_place_of_the_one_who_was(String secrecy) {
        var else_ = ledger.person("else-" + secrecy);
        var elector = ledger.person("else-twice-" + secrecy);
        var vote = open(secrecy, elector);
        assertThat(cast("else-" + secrecy, vote, "sluice").body()).contains("/problems/not-an-elector");
        ok(cast("else-twice-" + secrecy, vote, "dike"));
        merge(elector, else_);
        var answer = cast("else-" + secrecy, vote, "sluice");
        ok(answer);
        var forMerged = ledger.server()
                .post(
                        "else-" + secrecy,
                        "/votes/" + vote + "/ballots",
                        "{\"choice\": \"dike\"}",
                        "Sambog-On-Behalf-Of",
                        elector.toString());
        assertThat(forMerged.body()).contains("/problems/party-merged");
        close(vote);
        assertThat(choices(vote, secrecy)).containsExactly("sluice");
        // The log names the elector of the fixed electorate, each time.
        assertThat(voters(vote)).containsOnly(elector);
    }

    @RepeatedTest(5)
    void whoever_casts_while_two_are_merged_has_one_ballot(RepetitionInfo repetition) throws Exception {
        var name = "racer-" + repetition.getCurrentRepetition();
        var racer = ledger.person(name);
        var twice = ledger.person(name + "-twice");
        var vote = open("SECRET", racer, twice);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var casts = IntStream.range(0, 24)
                    .mapToObj(number -> threads.submit(() -> cast(
                                    number % 2 == 0 ? name : name + "-twice", vote, number % 3 == 0 ? "dike" : "sluice")
                            .statusCode()))
                    .toList();
            var merging = threads.submit(() -> merge(twice, racer));
            merging.get();
            for (var cast : casts) {
                // A login that was merged is refused, until it is known to be the other's.
                assertThat(cast.get()).isIn(200, 201, 409);
            }
        }
        ok(cast(name, vote, "dike"));
        close(vote);
        assertThat(choices(vote, "SECRET")).containsExactly("dike");
    }

    private static UUID open(String secrecy, UUID... electors) {
        var listed = List.of(electors).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        var vote =
                FoundedLedger.id(ok(ledger.server().post("lead", "/votes", """
                {"projectId": "%s", "question": "Hvad gør vi?", "electorate": [%s], "secrecy": "%s",
                 "options": [{"code": "sluice", "label": "Sluse"}, {"code": "dike", "label": "Dige"}],
                 "opensAt": "2020-01-01T08:00:00Z", "closesAt": "2126-01-01T08:00:00Z"}""".formatted(project, listed, secrecy))));
        ok(ledger.server().post("lead", "/votes/" + vote + "/opening", "", "If-Match", "\"1\""));
        return vote;
    }

    private static HttpResponse<String> cast(String subject, UUID vote, String choice) {
        return ledger.server().post(subject, "/votes/" + vote + "/ballots", "{\"choice\": \"" + choice + "\"}");
    }

    private static void merge(UUID party, UUID survivor) {
        ok(ledger.asOperator("/parties/" + party + "/merger", """
                {"survivor": "%s", "reason": "Registreret to gange"}""".formatted(survivor)));
    }

    /** Before its time: everyone who may vote has. */
    private static void close(UUID vote) {
        ok(ledger.server().post("lead", "/votes/" + vote + "/closing", "", "If-Match", "\"2\""));
    }

    private static List<String> choices(UUID vote, String secrecy) {
        return ledger.sql()
                .queryForList(
                        """
                        SELECT convert_from(payload, 'UTF8')::jsonb ->> 'choice' FROM ledger.event WHERE stream = ? AND type = ?""",
                        String.class,
                        "vote/" + vote,
                        secrecy.equals("OPEN") ? "vote.ballot-opened" : "vote.ballot-published");
    }

    private static String tally(UUID vote) {
        return ledger.sql().queryForObject("""
                        SELECT convert_from(payload, 'UTF8') FROM ledger.event WHERE stream = ? AND type = 'vote.tallied'""", String.class, "vote/" + vote);
    }

    private static List<UUID> voters(UUID vote) {
        return ledger.sql().queryForList("""
                        SELECT (convert_from(payload, 'UTF8')::jsonb ->> 'voter')::uuid FROM ledger.event
                        WHERE type IN ('vote.ballot-cast', 'vote.participation-recorded')
                          AND convert_from(payload, 'UTF8')::jsonb ->> 'voteId' = ?""", UUID.class, vote.toString());
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer;
    }
}

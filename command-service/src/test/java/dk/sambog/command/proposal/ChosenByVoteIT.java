package dk.sambog.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A choice that cites a vote was made there. */
class ChosenByVoteIT {
    private static FoundedLedger ledger;
    private static UUID karen;
    private static UUID project;
    private static UUID need;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        ledger.person("lead");
        karen = ledger.person("karen");
        project = id(post("lead", "/projects", "{\"title\": \"Slusen\", \"form\": \"SELF\"}"));
        need = id(post("karen", "/needs", """
                {"place": {"address": "Strandvej"}, "description": "Højvande", "category": "climate-adaptation", "arenas": []}"""));
        ok(post("lead", "/needs/" + need + "/projects", "{\"projectId\": \"" + project + "\"}"));
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void an_annulled_vote_has_chosen_nothing_and_holds_nothing_back() {
        var sluice = proposal();
        var dike = proposal();
        var closed = vote(sluice, dike, karen);
        cast("karen", closed, "sluice");
        ok(post("lead", "/votes/" + closed + "/closing", "", "If-Match", "\"2\""));
        ok(post("lead", "/votes/" + closed + "/annulment", "{\"reason\": \"Forkert liste\"}", "If-Match", "\"5\""));
        var open = vote(sluice, dike, karen);
        cast("karen", open, "sluice");
        ok(post("lead", "/votes/" + open + "/annulment", "{\"reason\": \"Forkert liste\"}", "If-Match", "\"2\""));

        refused(select(sluice, closed), "not-chosen-by-that-vote");
        refused(select(sluice, open), "not-chosen-by-that-vote");
        refused(
                post("karen", "/proposals/" + sluice + "/revision", """
                        {"needs": ["%s"], "title": "Sluse", "description": "Bredere", "reason": "Ny viden"}""".formatted(need), "If-Match", "\"0\""),
                "ballot-opened");
        ok(post(
                "lead",
                "/proposals/" + sluice + "/selection",
                "{\"reason\": \"Enighed på mødet\"}",
                "If-Match",
                "\"0\""));
        ok(post("karen", "/proposals/" + dike + "/withdrawal", "{}", "If-Match", "\"0\""));
    }

    @Test
    void a_tie_chooses_once_it_is_broken() {
        var sluice = proposal();
        var dike = proposal();
        var bent = ledger.person("bent");
        var vote = vote(sluice, dike, karen, bent);
        cast("karen", vote, "sluice");
        cast("bent", vote, "dike");
        ok(post("lead", "/votes/" + vote + "/closing", "", "If-Match", "\"2\""));
        refused(select(sluice, vote), "not-chosen-by-that-vote");

        var order = "{\"order\": [\"sluice\", \"dike\"], \"reason\": \"Lodtrækning på mødet\"}";
        ok(post("lead", "/votes/" + vote + "/tie-decisions", order, "If-Match", "\"6\""));
        refused(select(dike, vote), "not-chosen-by-that-vote");
        ok(select(sluice, vote));
    }

    private static UUID proposal() {
        return id(post("karen", "/proposals", """
                {"projectId": "%s", "needs": ["%s"], "title": "Sluse", "description": "Håndbetjent"}""".formatted(project, need)));
    }

    private static UUID vote(UUID sluice, UUID dike, UUID... electors) {
        var listed = Stream.of(electors).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        var vote = id(post("lead", "/votes", """
                {"projectId": "%s", "question": "Hvad gør vi?", "electorate": [%s], "secrecy": "SECRET",
                 "options": [{"code": "sluice", "label": "Sluse", "proposalId": "%s"},
                             {"code": "dike", "label": "Dige", "proposalId": "%s"}],
                 "opensAt": "2020-01-01T08:00:00Z", "closesAt": "2126-01-01T08:00:00Z"}""".formatted(project, listed, sluice, dike)));
        ok(post("lead", "/votes/" + vote + "/opening", "", "If-Match", "\"1\""));
        return vote;
    }

    private static void cast(String voter, UUID vote, String choice) {
        ok(post(voter, "/votes/" + vote + "/ballots", "{\"choice\": \"" + choice + "\"}"));
    }

    private static HttpResponse<String> select(UUID proposal, UUID vote) {
        return post(
                "lead", "/proposals/" + proposal + "/selection", "{\"voteId\": \"" + vote + "\"}", "If-Match", "\"0\"");
    }

    private static HttpResponse<String> post(String subject, String path, String json, String... headers) {
        return ledger.server().post(subject, path, json, headers);
    }

    private static UUID id(HttpResponse<String> answer) {
        return FoundedLedger.id(ok(answer));
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer;
    }

    private static void refused(HttpResponse<String> answer, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("/problems/" + slug);
    }
}

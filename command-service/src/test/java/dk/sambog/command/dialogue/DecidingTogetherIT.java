package dk.sambog.command.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** From a need to the end of a project, over HTTP and with every guard in its place. */
class DecidingTogetherIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static FoundedLedger ledger;
    private static UUID karen;
    private static UUID guild;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        karen = ledger.person("karen");
        ledger.person("bent");
        var chair = ledger.person("chair");
        guild = ledger.organisation("ASSOCIATION", "Sluselavet", chair);
        for (var act : new String[] {"LEAD", "CALL_VOTE", "SIGN", "RECORD"}) {
            ledger.mandate(guild, chair, act);
        }
        var verifier = ledger.person("verifier");
        ledger.mandate(guild, verifier, "VERIFY");
        ledger.mandate(ledger.operator(), ledger.person("mayor"), "LEAD");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void people_stand_behind_a_need_once_until_it_is_merged() {
        var flood = need("Oversvømmelse på Strandvej");
        var same = need("Vand i kældrene");
        ok(post("bent", "/needs/" + same + "/support", "{}"));
        refused(post("bent", "/needs/" + same + "/support", "{}"), 409, "already-supported");
        refused(
                post("chair", "/needs/" + same + "/support", "{}", "Sambog-On-Behalf-Of", guild.toString()),
                403,
                "support-is-personal");
        ok(asMunicipality("/needs/" + flood + "/qualification", "{\"assessment\": \"Det sker hver vinter\"}"));
        var merger = "{\"into\": \"" + flood + "\", \"reason\": \"Samme vand\"}";
        refused(post("bent", "/needs/" + same + "/merger", merger, "If-Match", "\"1\""), 403, "not-yours-to-merge");
        ok(post("karen", "/needs/" + same + "/merger", merger, "If-Match", "\"1\""));
        refused(post("karen", "/needs/" + same + "/support", "{}"), 409, "need-merged");
        refused(
                post(
                        "karen",
                        "/needs/" + flood + "/merger",
                        "{\"into\": \"" + same + "\", \"reason\": \"Omvendt\"}",
                        "If-Match",
                        "\"1\""),
                409,
                "merged-into-what-is-over");
        refused(propose("karen", project("SELF"), same), 409, "need-is-over");
    }

    @Test
    void a_proposal_stays_as_it_is_once_people_can_vote_on_it() {
        var project = project("SELF");
        var need = need("Højvande");
        ok(asGuild("/needs/" + need + "/projects", "{\"projectId\": \"" + project + "\"}"));
        var sluice = created(propose("karen", project, need));
        var dike = created(propose("bent", project, need));
        ok(asMunicipality(
                "/proposals/" + sluice + "/assessments",
                "{\"feasibility\": \"FEASIBLE\", \"statement\": \"Kan lade sig gøre\"}"));
        refused(
                post("karen", "/proposals/" + sluice + "/estimates", "{\"minutes\": 600, \"basis\": \"Et gæt\"}"),
                403,
                "judged-by-author");
        var revision = """
                {"needs": ["%s"], "title": "Sluse", "description": "Bredere", "reason": "Efter mødet"}""".formatted(need);
        ok(post("karen", "/proposals/" + sluice + "/revision", revision, "If-Match", "\"1\""));
        var vote = created(asGuild("/votes", """
                {"projectId": "%s", "question": "Hvad gør vi?", "electorate": ["%s"], "secrecy": "OPEN",
                 "options": [{"code": "sluice", "label": "Sluse", "proposalId": "%s"},
                             {"code": "dike", "label": "Dige", "proposalId": "%s"}],
                 "opensAt": "2020-01-01T08:00:00Z", "closesAt": "2126-01-01T08:00:00Z"}""".formatted(project, karen, sluice, dike)));
        ok(post("karen", "/proposals/" + sluice + "/revision", revision, "If-Match", "\"2\""));
        ok(asGuild("/votes/" + vote + "/opening", "", "If-Match", "\"1\""));
        refused(
                post("karen", "/proposals/" + sluice + "/revision", revision, "If-Match", "\"3\""),
                409,
                "ballot-opened");
        refused(
                post("karen", "/proposals/" + sluice + "/withdrawal", "{}", "If-Match", "\"3\""),
                409,
                "on-an-open-ballot");
        refused(asGuild("/proposals/" + sluice + "/selection", "{}", "If-Match", "\"3\""), 409, "on-an-open-ballot");
        created(post("karen", "/votes/" + vote + "/ballots", "{\"choice\": \"sluice\"}"));
        ok(asGuild("/votes/" + vote + "/closing", "", "If-Match", "\"2\""));
        refused(
                post("karen", "/proposals/" + sluice + "/revision", revision, "If-Match", "\"3\""),
                409,
                "ballot-opened");
        var chosen = "{\"voteId\": \"" + vote + "\"}";
        refused(
                asGuild("/proposals/" + dike + "/selection", chosen, "If-Match", "\"0\""),
                409,
                "not-chosen-by-that-vote");
        ok(asGuild("/proposals/" + sluice + "/selection", chosen, "If-Match", "\"3\""));
        ok(asGuild("/proposals/" + dike + "/rejection", "{\"reason\": \"Slusen vandt\"}", "If-Match", "\"0\""));
    }

    @Test
    void what_is_voiced_in_a_dialogue_is_no_pledge() {
        var project = project("SELF");
        var dialogue = created(asGuild("/dialogues", """
                {"projectId": "%s", "participants": ["%s", "%s"], "subject": "Slusen"}""".formatted(project, ledger.operator(), karen)));
        ok(post("karen", "/dialogues/" + dialogue + "/positions", "{\"position\": \"En sluse, ikke et dige\"}"));
        refused(post("karen", "/dialogues/" + dialogue + "/replies", "{\"reply\": \"Ja\"}"), 403, "not-the-council");
        ok(asMunicipality("/dialogues/" + dialogue + "/replies", "{\"reply\": \"Kommunen ser positivt på det\"}"));
        ok(asMunicipality("/dialogues/" + dialogue + "/commitments", """
                {"money": {"amount": "150000.00", "currency": "DKK"}, "statement": "Det kunne vi lægge i"}"""));
        assertThat(ledger.sql()
                        .queryForObject("SELECT count(*) FROM guard.pledge WHERE project_id = ?", Long.class, project))
                .isZero();
        ok(asGuild(
                "/dialogues/" + dialogue + "/conclusion",
                "{\"conclusion\": \"AGREEMENT\", \"statement\": \"Vi bygger slusen\"}",
                "If-Match",
                "\"3\""));
        refused(
                post("karen", "/dialogues/" + dialogue + "/positions", "{\"position\": \"Mere\"}"),
                409,
                "dialogue-concluded");
    }

    @Test
    void a_project_is_closed_when_nothing_is_open_any_more() {
        var project = project("COPRODUCTION");
        ok(asGuild("/projects/" + project + "/pledging-opening", "{}", "If-Match", "\"0\""));
        var agreed = created(pledge(project));
        var open = created(pledge(project));
        ok(stage(project, "SHAPING", 1));
        ok(stage(project, "DIALOGUE", 2));
        refused(stage(project, "AGREED", 3), 409, "no-agreement-in-force");
        var agreement = agreement(project);
        ok(stage(project, "AGREED", 3));
        var bound = "{\"agreementId\": \"" + agreement + "\"}";
        ok(post("karen", "/pledges/" + agreed + "/commitment", bound, "If-Match", "\"0\""));
        var given = created(post("karen", "/contributions", """
                {"projectId": "%s", "kind": "CASH_DONATION", "money": {"amount": "100.00", "currency": "DKK"},
                 "pledgeId": "%s", "received": true}""".formatted(project, agreed)));
        refused(asGuild("/projects/" + project + "/closing", "{}", "If-Match", "\"4\""), 409, "not-at-its-end");
        ok(stage(project, "UNDERFUNDED", 4));
        refused(asGuild("/projects/" + project + "/closing", "{}", "If-Match", "\"6\""), 409, "open-pledges");
        ok(post("karen", "/pledges/" + open + "/withdrawal", "{\"reason\": \"For lidt\"}", "If-Match", "\"0\""));
        refused(
                asGuild("/projects/" + project + "/closing", "{}", "If-Match", "\"6\""),
                409,
                "unverified-contributions");
        ok(post(
                "verifier",
                "/contributions/" + given + "/verification",
                "{\"money\": {\"amount\": \"100.00\", \"currency\": \"DKK\"}}",
                "Sambog-On-Behalf-Of",
                guild.toString(),
                "If-Match",
                "\"1\""));
        ok(asGuild("/projects/" + project + "/closing", "{}", "If-Match", "\"6\""));
        refused(pledge(project), 409, "pledging-closed");
        refused(
                asGuild("/projects/" + project + "/reviews", "{\"decision\": \"STOP\", \"reason\": \"Slut\"}"),
                409,
                "project-closed");
    }

    @Test
    void a_school_adopts_a_stream_and_inspects_it() {
        var project = project("SELF");
        var adopted = ok(post("karen", "/projects/" + project + "/standing-commitments", """
                {"what": "Strandvejsåen", "firstDueOn": "2126-04-01", "everyMonths": 6}"""));
        var commitment = JsonMapper.shared()
                .readTree(adopted.body())
                .path("events")
                .path(0)
                .path("part")
                .asString();
        var inspections = "/projects/" + project + "/standing-commitments/" + commitment + "/inspections";
        ok(post("karen", inspections, "{\"finding\": \"NEEDS_WORK\", \"note\": \"Plastik\"}"));
        refused(post("bent", inspections, "{\"finding\": \"IN_ORDER\"}"), 403, "not-the-adopter");
    }

    private static UUID need(String description) {
        return created(post("karen", "/needs", """
                {"place": {"address": "Strandvej, Hvidesand", "coordinates": {"latitudeMicro": 55997012, "longitudeMicro": 8126655}},
                 "description": "%s", "category": "climate-adaptation", "arenas": ["coast"]}""".formatted(description)));
    }

    private static UUID project(String form) {
        return created(asGuild("/projects", "{\"title\": \"Slusen\", \"form\": \"" + form + "\"}"));
    }

    private static HttpResponse<String> propose(String subject, UUID project, UUID need) {
        return post(subject, "/proposals", """
                {"projectId": "%s", "needs": ["%s"], "title": "Sluse", "description": "Håndbetjent"}""".formatted(project, need));
    }

    private static HttpResponse<String> pledge(UUID project) {
        return post("karen", "/pledges", """
                {"projectId": "%s", "kind": "CASH_DONATION", "money": {"amount": "100.00", "currency": "DKK"}}""".formatted(project));
    }

    private static HttpResponse<String> stage(UUID project, String stage, int version) {
        return asGuild(
                "/projects/" + project + "/stage",
                "{\"stage\": \"" + stage + "\", \"reason\": \"Så langt er vi\"}",
                "If-Match",
                "\"" + version + "\"");
    }

    private static UUID agreement(UUID project) {
        var agreement = created(asGuild("/agreements", """
                {"projectId": "%s", "text": "Vi bygger slusen.", "signatories": ["%s", "%s"]}""".formatted(project, guild, karen)));
        var hash = JSON.readTree(ledger.sql().queryForObject("""
                                SELECT convert_from(payload, 'UTF8') FROM ledger.event
                                WHERE stream = ? AND type = 'agreement.version-proposed'""", String.class, "agreement/" + agreement))
                .get("versionHash")
                .asString();
        var signature = "{\"version\": 1, \"versionHash\": \"" + hash + "\", \"method\": \"SIGNED_IN\"}";
        ok(asGuild("/agreements/" + agreement + "/signatures", signature, "If-Match", "\"1\""));
        ok(post("karen", "/agreements/" + agreement + "/signatures", signature, "If-Match", "\"2\""));
        return agreement;
    }

    private static HttpResponse<String> asGuild(String path, String json, String... headers) {
        return post("chair", path, json, with(guild, headers));
    }

    private static HttpResponse<String> asMunicipality(String path, String json, String... headers) {
        return post("mayor", path, json, with(ledger.operator(), headers));
    }

    private static String[] with(UUID principal, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Sambog-On-Behalf-Of";
        all[1] = principal.toString();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    private static HttpResponse<String> post(String subject, String path, String json, String... headers) {
        return ledger.server().post(subject, path, json, headers);
    }

    private static UUID created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return FoundedLedger.id(answer);
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void refused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.body()).contains("/problems/" + slug + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}

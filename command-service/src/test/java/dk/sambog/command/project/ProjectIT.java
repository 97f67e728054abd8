package dk.sambog.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProjectIT {
    private static FoundedLedger ledger;
    private static UUID guild;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        var chair = ledger.person("chair");
        guild = ledger.organisation("ASSOCIATION", "Sluselavet", chair);
        ledger.mandate(guild, chair, "LEAD");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_project_opens_changes_form_and_takes_pledges() {
        var opened = asGuild("/projects", """
                {"title": "Slusen ved Strandvej", "form": "SELF", "description": "Håndbetjent højvandssluse",
                 "externalReferences": [{"scheme": "kle-case", "value": "27.00.00-G01-12-24"}]}""");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(ledger.sql().queryForList("SELECT body FROM content.text", String.class))
                .contains("Slusen ved Strandvej", "Håndbetjent højvandssluse");
        var id = FoundedLedger.id(opened);

        var form = "{\"form\": \"COPRODUCTION\", \"reason\": \"Kommunen er med\"}";
        assertRefused(asGuild("/projects/" + id + "/production-form", form), 428, "version-missing");
        assertThat(asGuild("/projects/" + id + "/production-form", form, "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertRefused(
                asGuild("/projects/" + id + "/pledging-opening", "{}", "If-Match", "\"0\""), 412, "version-mismatch");
        var pledging = asGuild("/projects/" + id + "/pledging-opening", "{}", "If-Match", "\"1\"");
        assertThat(pledging.statusCode()).as(pledging.body()).isEqualTo(200);
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT accepts_pledges FROM guard.project WHERE project_id = ?", Boolean.class, id))
                .isTrue();
        assertRefused(
                asGuild("/projects/" + id + "/pledging-opening", "{}", "If-Match", "\"2\""),
                409,
                "pledging-already-open");
        assertThat(asGuild("/projects/" + id + "/pledging-closing", "{}", "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refuses_what_is_not_a_project_and_names_the_field() {
        var events = ledger.events();
        assertRefused(asGuild("/projects", "{\"form\": \"SELF\"}"), 422, "invalid-fields", "/title");
        assertRefused(
                asGuild("/projects", "{\"title\": \"" + "a".repeat(201) + "\", \"form\": \"SELF\"}"),
                422,
                "invalid-fields",
                "/title");
        assertRefused(asGuild("/projects", "{\"title\": \"a\", \"form\": \"OTHER\"}"), 400, "malformed-field", "/form");
        assertRefused(
                asGuild("/projects", "{\"title\": \"a\", \"form\": \"SELF\", \"leader\": \"b\"}"),
                400,
                "unknown-field",
                "/leader");
        assertRefused(asGuild("/projects", "{\"title\": 7, \"form\": \"SELF\"}"), 400, "malformed-field", "/title");
        assertRefused(asGuild("/projects", "{\"title\": \"a\", \"form\": 2}"), 400, "malformed-field", "/form");
        assertRefused(
                asGuild("/projects", "{\"title\": \"Ida 010203-1234\", \"form\": \"SELF\"}"),
                422,
                "cpr-number",
                "/title");
        assertRefused(
                asGuild("/projects", "{\"title\": \"a\", \"form\": \"SELF\", \"effectiveOn\": \"2999-01-01\"}"),
                422,
                "effective-in-the-future",
                "/effectiveOn");
        assertRefused(asGuild("/projects", """
                        {"title": "a", "form": "SELF", "externalReferences": [{"scheme": "cpr", "value": "0102031234"}]}"""), 422, "cpr-number", "/externalReferences/0/value");
        assertThat(ledger.events()).isEqualTo(events);
    }

    @Test
    void an_import_opens_projects_for_others() {
        var importer = ledger.person("importer");
        ledger.mandate(ledger.operator(), importer, "IMPORT");
        var body = "{\"title\": \"a\", \"form\": \"MUNICIPAL\", \"lead\": \"" + guild + "\"}";
        var opened = ledger.server()
                .post(
                        "importer",
                        "/projects",
                        body,
                        "Sambog-On-Behalf-Of",
                        ledger.operator().toString());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var organisation = ledger.server()
                .post(
                        "importer",
                        "/parties",
                        "{\"type\": \"COMPANY\", \"name\": \"Modtager\"}",
                        "Sambog-On-Behalf-Of",
                        ledger.operator().toString());
        assertThat(organisation.statusCode()).as(organisation.body()).isEqualTo(201);
        var person = ledger.server()
                .post(
                        "importer",
                        "/parties",
                        "{\"type\": \"PERSON\", \"name\": \"Modtager\"}",
                        "Sambog-On-Behalf-Of",
                        ledger.operator().toString());
        assertRefused(person, 403, "imports-organisations-only");
    }

    @Test
    void refuses_a_project_that_is_not_there() {
        assertRefused(
                asGuild("/projects/" + UUID.randomUUID() + "/pledging-opening", "{}", "If-Match", "\"0\""),
                404,
                "no-such-project");
    }

    private static HttpResponse<String> asGuild(String path, String json, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Sambog-On-Behalf-Of";
        all[1] = guild.toString();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return ledger.server().post("chair", path, json, all);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + slug);
        assertThat(words).allSatisfy(word -> assertThat(answer.body()).contains(word));
    }
}

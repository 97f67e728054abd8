package dk.sambog.command.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who holds several mandates of one party names none: the one that lets the command through is used and noted. */
class ChosenMandateIT {
    private static FoundedLedger ledger;
    private static UUID karen;
    private static UUID inger;
    private static UUID guild;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        karen = ledger.person("karen");
        inger = ledger.person("inger");
        guild = ledger.organisation("ASSOCIATION", "Sluselavet", inger);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void who_leads_and_administers_gives_roles_as_lead_and_mandates_as_administrator() {
        var elsewhere = project("clerk", ledger.operator());
        var administers = onlyMandate();
        var leads = grant("\"acts\": [\"LEAD\"]");
        var sluice = project("inger", guild);
        var leadsElsewhere = grant("\"acts\": [\"LEAD\"], \"projectId\": \"" + elsewhere + "\"");

        assertRefused(giveRole(sluice, "Sambog-Mandate", administers.toString()), "role-not-yours-to-give");
        assertRefused(giveRole(sluice, "Sambog-Mandate", leadsElsewhere.toString()), "mandate-does-not-cover");
        assertDoneUnder(leads, giveRole(sluice));
        assertDoneUnder(
                administers,
                asGuild("/parties/" + guild + "/mandates", "{\"grantee\": \"" + karen + "\", \"acts\": [\"VOTE\"]}"));
    }

    /** For the operator the clerk administers from the founding, and leads because it needs it to open a project. */
    private static UUID project(String lead, UUID party) {
        if (party.equals(ledger.operator())) {
            ledger.mandate(party, inger, "ADMINISTER");
            var granted = ledger.server()
                    .post(
                            "inger",
                            "/parties/" + party + "/mandates",
                            "{\"grantee\": \"" + ledger.party("clerk") + "\", \"acts\": [\"LEAD\"]}",
                            "Sambog-On-Behalf-Of",
                            party.toString());
            assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        }
        var opened = ledger.server()
                .post(
                        lead,
                        "/projects",
                        "{\"title\": \"Slusen\", \"form\": \"SELF\"}",
                        "Sambog-On-Behalf-Of",
                        party.toString());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return FoundedLedger.id(opened);
    }

    private static UUID onlyMandate() {
        return ledger.sql()
                .queryForObject(
                        "SELECT mandate_id FROM guard.mandate WHERE principal = ? AND grantee = ?",
                        UUID.class,
                        guild,
                        inger);
    }

    private static UUID grant(String what) {
        var granted =
                ledger.asOperator("/parties/" + guild + "/mandates", "{\"grantee\": \"" + inger + "\", " + what + "}");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        return UUID.fromString(granted.body().replaceFirst("(?s).*\"part\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
    }

    private static HttpResponse<String> giveRole(UUID project, String... headers) {
        return asGuild(
                "/parties/" + karen + "/roles", "{\"projectId\": \"" + project + "\", \"role\": \"FUNDER\"}", headers);
    }

    private static HttpResponse<String> asGuild(String path, String body, String... headers) {
        var all = Stream.concat(Stream.of("Sambog-On-Behalf-Of", guild.toString()), Stream.of(headers));
        return ledger.server().post("inger", path, body, all.toArray(String[]::new));
    }

    private static void assertDoneUnder(UUID mandate, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ledger.sql().queryForObject("""
                                SELECT (convert_from(metadata, 'UTF8')::jsonb ->> 'mandate')::uuid FROM ledger.event
                                ORDER BY seq DESC LIMIT 1""", UUID.class)).isEqualTo(mandate);
    }

    private static void assertRefused(HttpResponse<String> answer, String slug) {
        assertThat(answer.body()).contains("/problems/" + slug);
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}

package dk.sambog.command.party;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.FoundedLedger;
import dk.sambog.command.vault.Vault;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PartyIT {
    private static FoundedLedger ledger;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_citizen_registers_itself_once() {
        var ida = ledger.person("ida");
        assertThat(ledger.get("ida", "/me").body()).contains(ida.toString());
        var events = ledger.events();
        var again =
                ledger.server().post("ida", "/parties", "{\"type\": \"PERSON\", \"name\": \"Ida\", \"self\": true}");
        assertRefused(again, 409, "login-taken");
        assertThat(ledger.events()).isEqualTo(events);
    }

    @Test
    void a_persons_name_is_in_the_vault_and_nowhere_else() {
        var signe = ledger.person("signe");
        assertThat(ledger.server().bean(Vault.class).details(new PartyId(signe)))
                .containsExactly(Map.entry(PartyDetail.NAME, "signe"));
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT count(*) FROM ledger.event WHERE position('signe'::bytea IN payload || metadata) > 0",
                                Long.class))
                .isZero();
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT count(*) FROM vault.detail WHERE position('signe'::bytea IN content) > 0",
                                Long.class))
                .isZero();
    }

    @Test
    void one_registers_oneself_without_login_and_administrator() {
        var answer = ledger.server().post("per", "/parties", """
                {"type": "PERSON", "name": "Per", "self": true, "login": {"issuer": "https://issuer.test", "subject": "ida"}}""");
        assertRefused(answer, 422, "self-stands-alone");
        assertThat(ledger.get("per", "/me").body()).contains("\"party\":null");
    }

    @Test
    void refuses_a_mandate_of_a_party_that_is_not_there() {
        var grantee = ledger.person("kirsten");
        var answer = ledger.asOperator("/parties/" + UUID.randomUUID() + "/mandates", """
                {"grantee": "%s", "acts": ["PLEDGE"]}""".formatted(grantee));
        assertRefused(answer, 404, "no-such-party");
    }

    @Test
    void refuses_a_name_with_a_cpr_number_and_does_not_repeat_it() {
        var answer = ledger.server()
                .post("bo", "/parties", "{\"type\": \"PERSON\", \"name\": \"Bo 010203-1234\", \"self\": true}");
        assertRefused(answer, 422, "cpr-number");
        assertThat(answer.body()).contains("\"/name\"").doesNotContain("010203");
        assertThat(ledger.get("bo", "/me").body()).contains("\"party\":null");
    }

    @Test
    void an_administrator_binds_a_login_to_a_party() {
        var answer = ledger.asOperator("/parties", """
                {"type": "COMPANY", "name": "Import", "login": {"issuer": "https://issuer.test", "subject": "machine"}}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(ledger.get("machine", "/me").body())
                .contains(FoundedLedger.id(answer).toString());
        var taken = ledger.asOperator("/parties", """
                {"type": "COMPANY", "name": "Andre", "login": {"issuer": "https://issuer.test", "subject": "machine"}}""");
        assertRefused(taken, 409, "login-taken");
        assertThat(taken.body()).contains("\"/login\"");
    }

    @Test
    void nobody_registers_others_without_a_mandate_of_the_operator() {
        ledger.person("mads");
        var alone = ledger.server().post("mads", "/parties", "{\"type\": \"COMPANY\", \"name\": \"Mads A/S\"}");
        assertRefused(alone, 403, "mandate-missing");
        var forOperator = ledger.server()
                .post(
                        "mads",
                        "/parties",
                        "{\"type\": \"COMPANY\", \"name\": \"Mads A/S\"}",
                        "Sambog-On-Behalf-Of",
                        ledger.operator().toString());
        assertRefused(forOperator, 403, "mandate-missing");
    }

    @Test
    void tells_who_holds_a_register_number_and_that_nobody_does() {
        assertThat(ledger.get("clerk", "/parties?scheme=DK-CVR&id=11111111").body())
                .contains(ledger.operator().toString());
        assertRefused(ledger.get("clerk", "/parties?scheme=DK-CVR&id=99999999"), 404, "no-such-party");
        assertRefused(ledger.get("stranger", "/parties?scheme=DK-CVR&id=11111111"), 403, "not-a-party");
        assertThat(ledger.get("clerk", "/parties?scheme=DK-CVR").statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_gives_rights_or_control_to_a_party_they_act_for_themselves() {
        var dorte = ledger.person("dorte");
        var guild = ledger.organisation("ASSOCIATION", "Digelavet", dorte);
        var firm = ledger.organisation("COMPANY", "Dortes Dige ApS", dorte);
        ledger.mandate(guild, dorte, "LEAD");
        var project = FoundedLedger.id(asGuild(guild, "/projects", "{\"title\": \"Diget\", \"form\": \"SELF\"}"));

        var mandate = asGuild(
                guild, "/parties/" + guild + "/mandates", "{\"grantee\": \"" + firm + "\", \"acts\": [\"PLEDGE\"]}");
        assertRefused(mandate, 403, "grant-to-oneself");
        var control = asGuild(
                guild, "/parties/" + firm + "/roles", "{\"projectId\": \"" + project + "\", \"role\": \"VERIFIER\"}");
        assertRefused(control, 403, "control-by-another");
        var part = asGuild(
                guild,
                "/parties/" + firm + "/roles",
                "{\"projectId\": \"" + project + "\", \"role\": \"EXECUTING_PARTNER\"}");
        assertThat(part.statusCode()).as(part.body()).isEqualTo(200);
    }

    private static HttpResponse<String> asGuild(UUID guild, String path, String body) {
        return ledger.server().post("dorte", path, body, "Sambog-On-Behalf-Of", guild.toString());
    }

    @Test
    void a_chair_lets_a_treasurer_act_for_the_guild_and_takes_it_back() {
        var chair = ledger.person("chair");
        var treasurer = ledger.person("treasurer");
        var guild = ledger.organisation("ASSOCIATION", "Sluselavet", chair);
        var granted = ledger.server()
                .post(
                        "chair",
                        "/parties/" + guild + "/mandates",
                        """
                        {"grantee": "%s", "acts": ["PLEDGE", "RECORD"],
                         "ceiling": {"money": {"amount": "5000.00", "currency": "DKK"}}}""".formatted(treasurer),
                        "Sambog-On-Behalf-Of",
                        guild.toString());
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        assertThat(granted.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(ledger.get("treasurer", "/me").body()).contains("\"mandateId\":\"" + part(granted) + "\"");
        assertThat(ledger.get("treasurer", "/me").body()).contains("Sluselavet", "PLEDGE", "500000");

        var mandate = part(granted);
        var path = "/parties/" + guild + "/mandates/" + mandate + "/revocation";
        var byTreasurer =
                ledger.server().post("treasurer", path, "{\"reason\": \"-\"}", "Sambog-On-Behalf-Of", guild.toString());
        assertRefused(byTreasurer, 403, "mandate-missing");
        var revoked = ledger.server()
                .post("chair", path, "{\"reason\": \"Ny kasserer\"}", "Sambog-On-Behalf-Of", guild.toString());
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(ledger.get("treasurer", "/me").body()).contains("\"mandates\":[]");
        var again = ledger.server()
                .post("chair", path, "{\"reason\": \"Ny kasserer\"}", "Sambog-On-Behalf-Of", guild.toString());
        assertRefused(again, 409, "already-revoked");
    }

    @Test
    void the_last_administrator_of_the_ledger_stays() {
        var mandate = ledger.sql()
                .queryForObject(
                        "SELECT mandate_id FROM guard.mandate WHERE principal = ? AND grantee = ?",
                        UUID.class,
                        ledger.operator(),
                        ledger.party("clerk"));
        var answer = ledger.asOperator(
                "/parties/" + ledger.operator() + "/mandates/" + mandate + "/revocation", "{\"reason\": \"Slut\"}");
        assertRefused(answer, 409, "last-administrator");
    }

    /** The mandate a grant is about, as its answer tells it. */
    private static UUID part(HttpResponse<String> answer) {
        return UUID.fromString(answer.body().replaceFirst("(?s).*\"part\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/" + slug);
    }
}

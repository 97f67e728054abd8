package dk.sambog.command.party;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.FoundedLedger;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two registrations of one party become one: nothing new for the one, nothing lost for the other. */
class MergerIT {
    private static final String MONEY = "\"money\": {\"amount\": \"100.00\", \"currency\": \"DKK\"}";
    private static final String PLEDGE = "{\"projectId\": \"%s\", \"kind\": \"CASH_DONATION\", " + MONEY + "}";
    private static FoundedLedger ledger;
    private static UUID project;

    @BeforeAll
    static void start() {
        ledger = new FoundedLedger();
        var lead = ledger.person("lead");
        project = FoundedLedger.id(
                ledger.server().post("lead", "/projects", "{\"title\": \"Slusen\", \"form\": \"SELF\"}"));
        assertThat(lead).isNotNull();
        var opened =
                ledger.server().post("lead", "/projects/" + project + "/pledging-opening", "{}", "If-Match", "\"0\"");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void who_registered_twice_is_one_person_and_ends_what_both_began() {
        var karen = ledger.person("karen");
        var twice = ledger.person("karen-at-work");
        var pledge = FoundedLedger.id(ledger.server().post("karen-at-work", "/pledges", PLEDGE.formatted(project)));
        merge(twice, karen);

        // A node may remember the login for a minute; what it was is refused until then.
        var late = ledger.server().post("karen-at-work", "/pledges", PLEDGE.formatted(project));
        assertRefused(late, 409, "party-merged");
        assertThat(ledger.party("karen-at-work")).isEqualTo(karen);

        var begun = ledger.server()
                .post("karen", "/pledges", PLEDGE.formatted(project), "Sambog-On-Behalf-Of", twice.toString());
        assertRefused(begun, 409, "party-merged");
        var stranger = ledger.person("stranger");
        assertThat(stranger).isNotNull();
        var byStranger = withdraw("stranger", pledge, twice);
        assertRefused(byStranger, 403, "mandate-missing");
        var withdrawn = withdraw("karen", pledge, twice);
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
    }

    @Test
    void the_survivor_holds_the_numbers_and_the_mandates_of_both() {
        var chair = ledger.person("chair");
        var guild = ledger.organisation("ASSOCIATION", "Sluselavet", chair);
        var imported = FoundedLedger.id(ledger.asOperator("/parties", """
                {"type": "ASSOCIATION", "name": "Sluselauget", "identifiers": [{"scheme": "DK-CVR", "id": "33333333"}]}"""));
        ledger.mandate(guild, imported, "PLEDGE");
        ledger.mandate(imported, chair, "PLEDGE");
        merge(imported, guild);

        assertThat(ledger.get("clerk", "/parties?scheme=DK-CVR&id=33333333").body())
                .contains(guild.toString());
        var again = ledger.asOperator("/parties", """
                {"type": "COMPANY", "name": "En anden", "identifiers": [{"scheme": "DK-CVR", "id": "33333333"}]}""");
        assertRefused(again, 409, "identifier-taken");
        // What it gave has ended, what it was given is its survivor's.
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT count(*) FROM guard.mandate WHERE principal = ? AND revoked_on IS NOT NULL",
                                Long.class,
                                imported))
                .isEqualTo(1);
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT count(*) FROM guard.mandate WHERE principal = ? AND grantee = ?",
                                Long.class,
                                guild,
                                guild))
                .isEqualTo(1);
        var granted = ledger.asOperator("/parties/" + imported + "/mandates", """
                {"grantee": "%s", "acts": ["PLEDGE"]}""".formatted(chair));
        assertRefused(granted, 409, "party-merged");
        var toMerged = ledger.asOperator("/parties/" + guild + "/mandates", """
                {"grantee": "%s", "acts": ["PLEDGE"]}""".formatted(imported));
        assertRefused(toMerged, 409, "party-merged");
        assertThat(toMerged.body()).contains("/grantee");
    }

    @Test
    void what_the_survivor_gives_keeps_the_promise_of_the_other() {
        var bo = ledger.person("bo");
        var twice = ledger.person("bo-again");
        var pledge = FoundedLedger.id(ledger.server().post("bo-again", "/pledges", PLEDGE.formatted(project)));
        merge(twice, bo);

        var given = ledger.server().post("bo", "/contributions", """
                {"projectId": "%s", "kind": "CASH_DONATION", "pledgeId": "%s", "received": true,
                 "money": {"amount": "100.00", "currency": "DKK"}}""".formatted(project, pledge));

        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertThat(given.body()).contains("pledge.fulfilled");
    }

    @Test
    void who_registered_twice_supports_a_need_once() {
        var eva = ledger.person("eva");
        var twice = ledger.person("eva-again");
        var need = FoundedLedger.id(ledger.server().post("lead", "/needs", """
                {"place": {"address": "Strandvej"}, "description": "Vand i kælderen"}"""));
        var support = "/needs/" + need + "/support";
        assertThat(ledger.server().post("eva-again", support, "{}").statusCode())
                .isEqualTo(200);
        merge(twice, eva);

        assertRefused(ledger.server().post("eva", support, "{}"), 409, "already-supported");
        // Until this node has forgotten the login.
        assertRefused(ledger.server().post("eva-again", support, "{}"), 409, "party-merged");
    }

    @Test
    void the_survivor_goes_on_in_its_own_name_with_what_the_other_began() {
        var ib = ledger.person("ib");
        var twice = ledger.person("ib-again");
        var offer = FoundedLedger.id(ledger.server()
                .post("ib-again", "/offers", "{\"kind\": \"CASH_DONATION\", \"what\": \"Et bidrag\", " + MONEY + "}"));
        merge(twice, ib);

        var pledged = ledger.server()
                .post(
                        "ib",
                        "/offers/" + offer + "/pledges",
                        "{\"projectId\": \"" + project + "\", " + MONEY + "}",
                        "If-Match",
                        "\"0\"");

        assertThat(pledged.statusCode()).as(pledged.body()).isEqualTo(200);
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT count(*) FROM guard.pledge WHERE giver = ? AND pledged = 10000",
                                Long.class,
                                ib))
                .isEqualTo(1);
    }

    @Test
    void who_is_erased_is_erased_under_every_id() {
        var ann = ledger.person("ann");
        var twice = ledger.person("ann-again");
        var thrice = ledger.person("ann-once-more");
        merge(thrice, twice);
        merge(twice, ann);

        var erased = ledger.asOperator("/parties/" + ann + "/erasure", "{\"legalBasis\": \"GDPR_ART_17_1\"}");

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(erased.body().split("party.erased", -1)).hasSize(4);
        assertThat(ledger.sql()
                        .queryForObject(
                                "SELECT count(*) FROM vault.subject WHERE party_id IN (?, ?, ?)",
                                Long.class,
                                ann,
                                twice,
                                thrice))
                .isZero();
    }

    @Test
    void nobody_is_erased_while_a_law_keeps_what_they_signed_under_another_id() {
        var ole = ledger.person("ole");
        var twice = ledger.person("ole-again");
        var agreement = UUID.randomUUID();
        ledger.sql().update("INSERT INTO guard.agreement VALUES (?, ?, true)", agreement, project);
        ledger.sql().update("INSERT INTO guard.signatory VALUES (?, ?)", twice, agreement);
        ledger.sql()
                .update(
                        "INSERT INTO guard.retention (thing, legal_basis, retain_until) VALUES (?, ?, '2999-12-31')",
                        agreement,
                        "EU_2021_1060_ART_82");
        merge(twice, ole);

        var kept = ledger.asOperator("/parties/" + ole + "/erasure", "{\"legalBasis\": \"GDPR_ART_17_1\"}");

        assertThat(kept.body()).contains("party.erasure-deferred").doesNotContain("party.erased\"");
    }

    @Test
    void the_survivor_reads_what_the_other_may_read() {
        var una = ledger.person("una");
        var twice = ledger.person("una-again");
        var document = FoundedLedger.id(ledger.server()
                .send(HttpRequest.newBuilder(ledger.server().uri("/api/v1/documents"))
                        .header("Authorization", "Bearer test.una-again.ledger_write")
                        .header("Idempotency-Key", "una")
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofString("""
                                --cut\r
                                Content-Disposition: form-data; name="file"; filename="bilag.csv"\r
                                Content-Type: text/csv\r
                                \r
                                a;b\r
                                --cut--\r
                                """))
                        .build()));
        merge(twice, una);

        assertThat(ledger.get("una.ledger_read", "/documents/" + document).statusCode())
                .isEqualTo(200);
        assertThat(ledger.get("lead.ledger_read", "/documents/" + document).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void a_chain_of_mergers_leads_to_its_end() {
        var first = ledger.person("first");
        var second = ledger.person("second");
        var third = ledger.person("third");
        merge(first, second);
        merge(second, third);

        assertThat(ledger.sql()
                        .queryForList(
                                "SELECT merged_into FROM guard.party WHERE party_id IN (?, ?)",
                                UUID.class,
                                first,
                                second))
                .containsOnly(third);
        var back = ledger.asOperator(
                "/parties/" + third + "/merger", "{\"survivor\": \"%s\", \"reason\": \"-\"}".formatted(first));
        assertRefused(back, 409, "party-merged");
    }

    private static void merge(UUID party, UUID survivor) {
        var merged = ledger.asOperator("/parties/" + party + "/merger", """
                {"survivor": "%s", "reason": "Registreret to gange"}""".formatted(survivor));
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
    }

    private static HttpResponse<String> withdraw(String caller, UUID pledge, UUID onBehalfOf) {
        return ledger.server()
                .post(
                        caller,
                        "/pledges/" + pledge + "/withdrawal",
                        "{\"reason\": \"Lovet to gange\"}",
                        "If-Match",
                        "\"0\"",
                        "Sambog-On-Behalf-Of",
                        onBehalfOf.toString());
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.body()).contains("/problems/" + slug);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}

package dk.sambog.command.authority;

import static dk.sambog.command.testing.Hvidesand.GUILD;
import static dk.sambog.command.testing.Hvidesand.KAREN;
import static dk.sambog.command.testing.Hvidesand.MANDATE_OF_RASMUS;
import static dk.sambog.command.testing.Hvidesand.RASMUS;
import static dk.sambog.command.testing.Hvidesand.giftOf;
import static dk.sambog.command.testing.Hvidesand.pledgeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may act for whom: what the ledger holds decides, not the token. */
class AuthorityIT {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = Hvidesand.settle(DATABASE);
    private static CommandServer server;

    @BeforeAll
    static void start() {
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nobody_acts_for_another_without_a_mandate() {
        var answer = server.post("karen", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", GUILD.toString());

        assertRefused(answer, 403, "mandate-missing");
    }

    @Test
    void a_mandate_for_one_act_is_none_for_another() {
        var answer = server.post("vibeke", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", GUILD.toString());

        assertRefused(answer, 403, "mandate-missing");
    }

    @Test
    void the_mandate_that_is_named_must_be_ones_own() {
        var answer = server.post(
                "vibeke",
                "/pledges",
                pledgeOf(100),
                "Sambog-On-Behalf-Of",
                GUILD.toString(),
                "Sambog-Mandate",
                MANDATE_OF_RASMUS.toString());

        assertRefused(answer, 403, "mandate-missing");
    }

    @Test
    void a_mandate_that_fits_is_found_without_being_named() {
        var answer = server.post("rasmus", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", GUILD.toString());

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void the_party_acted_for_verifies_only_under_a_mandate() {
        var gift = idOf(server.post("karen", "/contributions", giftOf(100)));

        assertRefused(verify("rasmus", gift, KAREN), 403, "mandate-missing");
        assertRefused(verify("karen", gift, KAREN), 403, "mandate-missing");
        assertThat(verify("vibeke", gift, GUILD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_legal_act_needs_a_mandate_that_held_on_its_day() {
        var pledge = idOf(server.post("rasmus", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", GUILD.toString()));
        var agreement = UUID.fromString("0199a000-0000-7000-8000-0000000000aa");
        SQL.update(
                "INSERT INTO guard.agreement (agreement_id, project_id, in_force) VALUES (?, ?, true)",
                agreement,
                Hvidesand.SLUICE);
        var body = "{\"agreementId\": \"%s\", \"effectiveOn\": \"%s\", \"reason\": \"Glemt\"}";

        // The mandate begins with 2025.
        assertRefused(commit(pledge, body.formatted(agreement, "2024-12-31")), 403, "mandate-not-valid-then");
        assertThat(commit(pledge, body.formatted(agreement, "2025-01-01")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_revoked_mandate_is_none() {
        SQL.update("""
                INSERT INTO guard.mandate (mandate_id, principal, grantee, acts, valid_from, revoked_on)
                VALUES (?, ?, ?, '{PLEDGE}', '2020-01-01', '2020-06-01')""", UUID.fromString("0199a000-0000-7000-8000-0000000000ab"), KAREN, Hvidesand.VIBEKE);

        var answer = server.post("vibeke", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", KAREN.toString());

        assertRefused(answer, 403, "mandate-not-valid-now");
    }

    @Test
    void a_mandate_that_was_given_anew_is_found_though_the_old_one_is_remembered() {
        var first = UUID.fromString("0199a000-0000-7000-8000-0000000000ac");
        mandate(first);
        assertThat(server.post("vibeke", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", RASMUS.toString())
                        .statusCode())
                .isEqualTo(201);
        SQL.update("UPDATE guard.mandate SET revoked_on = '2025-06-01' WHERE mandate_id = ?", first);
        var revoked = server.post("vibeke", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", RASMUS.toString());
        assertRefused(revoked, 403, "mandate-not-valid-now");
        mandate(UUID.fromString("0199a000-0000-7000-8000-0000000000ad"));

        var anew = server.post("vibeke", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", RASMUS.toString());

        assertThat(anew.statusCode()).as(anew.body()).isEqualTo(201);
    }

    @Test
    void what_an_erased_person_let_others_do_has_ended() {
        var erased = UUID.fromString("0199a000-0000-7000-8000-0000000000c1");
        SQL.update("""
                INSERT INTO guard.mandate (mandate_id, principal, grantee, acts, valid_from)
                VALUES (?, ?, ?, '{PLEDGE}', '2020-01-01')""", UUID.fromString("0199a000-0000-7000-8000-0000000000c2"), erased, Hvidesand.VIBEKE);

        var answer = server.post("vibeke", "/pledges", pledgeOf(100), "Sambog-On-Behalf-Of", erased.toString());

        assertRefused(answer, 410, "party-erased");
    }

    private static void mandate(UUID id) {
        SQL.update("""
                INSERT INTO guard.mandate (mandate_id, principal, grantee, acts, valid_from)
                VALUES (?, ?, ?, '{PLEDGE}', '2020-01-01')""", id, RASMUS, Hvidesand.VIBEKE);
    }

    @Test
    void evidence_that_was_never_taken_in_is_refused() {
        var gift = idOf(server.post("karen", "/contributions", giftOf(100)));

        var answer = server.post("karen", "/contributions/" + gift + "/evidence", """
                {"documentId": "0199a000-0000-7000-8000-0000000000ff", "tier": "T2"}""");

        assertRefused(answer, 422, "no-such-document");
        assertThat(answer.body()).contains("\"pointer\":\"/documentId\"");
    }

    private static HttpResponse<String> verify(String caller, String gift, UUID onBehalfOf) {
        return server.post(
                caller,
                "/contributions/" + gift + "/verification",
                """
                {"money": {"amount": "100.00", "currency": "DKK"}}""",
                "If-Match",
                "\"1\"",
                "Sambog-On-Behalf-Of",
                onBehalfOf.toString());
    }

    private static HttpResponse<String> commit(String pledge, String body) {
        return server.post(
                "rasmus",
                "/pledges/" + pledge + "/commitment",
                body,
                "If-Match",
                "\"0\"",
                "Sambog-On-Behalf-Of",
                GUILD.toString());
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.body()).contains("\"/problems/" + slug + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static String idOf(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }
}

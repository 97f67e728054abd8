package dk.sambog.command.offer;

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

class OfferIT {
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
    void an_offer_becomes_a_pledge_in_the_same_transaction() {
        var offer = offer();
        var turned = turn(offer, Hvidesand.SLUICE, 120, 0);

        assertThat(turned.statusCode()).as(turned.body()).isEqualTo(200);
        assertThat(turned.body()).contains("offer.turned-into-pledge", "pledge.made");
        var pledge = turned.body().replaceFirst("(?s).*\"part\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        assertThat(SQL.queryForObject(
                        "SELECT pledged FROM guard.pledge WHERE pledge_id = ? AND giver = ?",
                        Long.class,
                        UUID.fromString(pledge),
                        Hvidesand.KAREN))
                .isEqualTo(120);
        assertRefused(turn(offer, Hvidesand.SLUICE, 81, 1), 409, "more-than-offered");
    }

    @Test
    void a_project_that_takes_no_pledges_leaves_the_offer_as_it_was() {
        var offer = offer();
        var before = events();

        assertRefused(turn(offer, Hvidesand.DIKE, 10, 0), 409, "pledging-closed");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void what_is_offered_stands_beside_the_log() {
        offer();
        assertThat(SQL.queryForObject(
                        "SELECT count(*) FROM ledger.event WHERE position('Sandsække' IN convert_from(payload, 'UTF8')) > 0",
                        Long.class))
                .isZero();
        var cpr = server.post("karen", "/offers", "{\"kind\": \"MATERIALS\", \"what\": \"Spørg 010203-1234\"}");
        assertRefused(cpr, 422, "cpr-number");
    }

    private static String offer() {
        var made = server.post("karen", "/offers", """
                {"kind": "MATERIALS", "units": {"count": 200, "unit": "sandbag"}, "what": "Sandsække, tomme",
                 "place": "Strandvej 12, Hvidesand", "times": "hverdage efter kl. 16"}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static HttpResponse<String> turn(String offer, UUID project, int bags, int version) {
        return server.post(
                "karen",
                "/offers/" + offer + "/pledges",
                """
                {"projectId": "%s", "units": {"count": %d, "unit": "sandbag"}}""".formatted(project, bags),
                "If-Match",
                "\"" + version + "\"");
    }

    private static long events() {
        return SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.body()).contains("/problems/" + slug);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}

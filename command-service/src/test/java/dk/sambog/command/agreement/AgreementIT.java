package dk.sambog.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.TestDatabase;
import dk.sambog.command.testing.TestLogins;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agreements over HTTP on a real database. */
class AgreementIT {
    private static final UUID GUILD = id(1);
    private static final UUID TOWN = id(2);
    private static final UUID CLERK = id(3);
    private static final UUID PROJECT = id(4);
    private static final UUID DOCUMENT = id(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = new JdbcTemplate(DATABASE.asSuperuser());
    private static CommandServer server;

    @BeforeAll
    static void start() {
        register(GUILD, "guild", "PERSON");
        register(TOWN, "town", "MUNICIPALITY");
        register(CLERK, "clerk", "PERSON");
        SQL.update("INSERT INTO guard.installation (operator) VALUES (?)", TOWN);
        SQL.update("INSERT INTO guard.project VALUES (?, ?, true)", PROJECT, GUILD);
        SQL.update("""
                INSERT INTO guard.mandate (mandate_id, principal, grantee, acts, valid_from)
                VALUES (?, ?, ?, '{SIGN,IMPORT}', '2020-01-01')""", id(6), TOWN, CLERK);
        SQL.update(
                "INSERT INTO content.document VALUES (?, ?, ?, 'text/csv', 'awards.csv', ?)",
                DOCUMENT,
                new byte[32],
                new byte[32],
                new byte[] {1});
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_agreement_binds_pledges_once_both_parties_have_signed_the_same_version() {
        var agreement = draft();
        var pledge = created(server.post("guild", "/pledges", """
                {"projectId": "%s", "kind": "CASH_DONATION", "money": {"amount": "100.00", "currency": "DKK"}}""".formatted(PROJECT)));

        assertThat(commit(pledge, agreement).body()).contains("/problems/agreement-not-in-force");
        assertThat(sign("guild", agreement, 1, 1).statusCode()).isEqualTo(200);
        assertThat(commit(pledge, agreement).body()).contains("/problems/agreement-not-in-force");
        var last = sign("clerk", agreement, 1, 2, "Sambog-On-Behalf-Of", TOWN.toString());
        assertThat(last.body()).contains("agreement.signed").contains("agreement.in-force");
        assertThat(last.headers().firstValue("ETag")).contains("\"4\"");

        assertThat(commit(pledge, agreement).statusCode()).isEqualTo(200);
    }

    @Test
    void a_signature_names_the_mandate_and_nothing_personal() {
        var agreement = draft();
        sign("clerk", agreement, 1, 1, "Sambog-On-Behalf-Of", TOWN.toString());
        var signed = payload(agreement, "agreement.signed");
        assertThat(signed.get("party").asString()).isEqualTo(TOWN.toString());
        assertThat(signed.get("mandate").asString()).isEqualTo(id(6).toString());
        assertThat(signed.toString()).doesNotContain("clerk");
    }

    @Test
    void a_later_version_asks_everybody_again() {
        var agreement = draft();
        sign("guild", agreement, 1, 1);
        var reworded = server.post(
                "guild", "/agreements/" + agreement + "/versions", """
                {"text": "Slusen passes af lavet.", "signatories": ["%s", "%s"]}""".formatted(GUILD, TOWN), "If-Match", "\"2\"");
        assertThat(reworded.body()).contains("agreement.version-proposed");
        assertThat(sign("clerk", agreement, 1, 3, "Sambog-On-Behalf-Of", TOWN.toString())
                        .body())
                .contains("/problems/version-superseded");
        assertThat(sign("clerk", agreement, 2, 3, "Sambog-On-Behalf-Of", TOWN.toString())
                        .body())
                .doesNotContain("agreement.in-force");
    }

    @Test
    void nobody_signs_for_a_town_that_gave_them_no_mandate() {
        var agreement = draft();
        var refused = sign("guild", agreement, 1, 1, "Sambog-On-Behalf-Of", TOWN.toString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/mandate-missing");
    }

    @Test
    void signing_needs_the_version_of_the_stream_the_signer_saw() {
        var agreement = draft();
        var path = "/agreements/" + agreement + "/signatures";
        assertThat(server.post("guild", path, signature(agreement, 1)).statusCode())
                .isEqualTo(428);
        assertThat(sign("guild", agreement, 1, 0).statusCode()).isEqualTo(412);
    }

    @Test
    void an_old_signature_needs_a_reason() {
        var agreement = draft();
        var path = "/agreements/" + agreement + "/signatures";
        var old = signature(agreement, 1).replace("}", ", \"effectiveOn\": \"2024-01-01\"}");
        var refused = server.post("guild", path, old, "If-Match", "\"1\"");
        assertThat(refused.body()).contains("/problems/reason-missing").contains("/effectiveOn");
        var explained = old.replace("}", ", \"reason\": \"Papiret lå i en skuffe\"}");
        assertThat(server.post("guild", path, explained, "If-Match", "\"1\"").statusCode())
                .isEqualTo(200);
        assertThat(payload(agreement, "agreement.signed")
                        .at("/reason/commitment")
                        .asString())
                .hasSize(64);
    }

    @Test
    void an_agreement_is_drafted_with_its_file_and_documents_extended_broken_and_ended() {
        var agreement = created(server.post("guild", "/agreements", """
                {"projectId": "%s", "text": "Lavet passer slusen.", "signatories": ["%s", "%s"],
                 "documents": ["%s"], "inForceFrom": "2026-01-01", "inForceTo": "2126-12-31",
                 "externalReferences": [{"scheme": "kle-case", "value": "00.34.00-P20-17-26"}]}""".formatted(PROJECT, GUILD, TOWN, DOCUMENT)));
        assertThat(payload(agreement, "agreement.filed")
                        .at("/externalReferences/0/value")
                        .asString())
                .isEqualTo("00.34.00-P20-17-26");
        assertThat(payload(agreement, "agreement.version-proposed")
                        .at("/documents/0/commitment")
                        .asString())
                .hasSize(64);
        sign("guild", agreement, 1, 2);
        sign("clerk", agreement, 1, 3, "Sambog-On-Behalf-Of", TOWN.toString());
        var amended = server.post("guild", "/agreements/" + agreement + "/amendments", """
                {"change": {"kind": "EXTENSION", "newEnd": "2130-12-31"}, "text": "Fire år til.",
                 "reason": "Pumpen er forsinket"}""", "If-Match", "\"5\"");
        assertThat(amended.body()).contains("agreement.amendment-proposed");
        var hash = payload(agreement, "agreement.amendment-proposed")
                .get("versionHash")
                .asString();
        var signature = "{\"version\": 2, \"versionHash\": \"" + hash + "\", \"method\": \"MITID\"}";
        var path = "/agreements/" + agreement + "/signatures";
        server.post("guild", path, signature, "If-Match", "\"6\"");
        var last = server.post("clerk", path, signature, "If-Match", "\"7\"", "Sambog-On-Behalf-Of", TOWN.toString());
        assertThat(last.body())
                .contains("agreement.amendment-signed", "agreement.amendment-in-force", "agreement.period-extended");
        assertThat(SQL.queryForObject(
                        "SELECT last_day::text FROM guard.agreement WHERE agreement_id = ?::uuid",
                        String.class,
                        agreement))
                .isEqualTo("2130-12-31");
        var breach = server.post("guild", "/agreements/" + agreement + "/breaches", """
                {"party": "%s", "reason": "Kommunen låste døren"}""".formatted(TOWN));
        assertThat(breach.statusCode()).as(breach.body()).isEqualTo(200);
        var end = server.post("guild", "/agreements/" + agreement + "/termination", """
                {"ground": "BREACH", "lastDay": "2127-01-31", "reason": "Døren er stadig låst"}""", "If-Match", "\"11\"");
        assertThat(end.body()).contains("agreement.terminated");
        assertThat(SQL.queryForObject(
                        "SELECT last_day::text FROM guard.agreement WHERE agreement_id = ?::uuid",
                        String.class,
                        agreement))
                .isEqualTo("2127-01-31");
    }

    @Test
    void who_has_signed_an_amendment_alone_is_a_signatory_whose_data_is_kept() {
        var agreement = draft();
        sign("guild", agreement, 1, 1);
        sign("clerk", agreement, 1, 2, "Sambog-On-Behalf-Of", TOWN.toString());
        server.post(
                "guild", "/agreements/" + agreement + "/amendments", """
                {"change": {"kind": "TRANSFER", "from": "%s", "to": "%s"}, "text": "Clara træder ind.",
                 "reason": "Lavet holder op"}""".formatted(GUILD, CLERK), "If-Match", "\"4\"");
        var hash = payload(agreement, "agreement.amendment-proposed")
                .get("versionHash")
                .asString();

        var signed = server.post(
                "clerk", "/agreements/" + agreement + "/signatures", """
                {"version": 2, "versionHash": "%s", "method": "MITID"}""".formatted(hash), "If-Match", "\"5\"");

        assertThat(signed.body()).contains("agreement.amendment-signed");
        assertThat(SQL.queryForList(
                        "SELECT party_id FROM guard.signatory WHERE agreement_id = ?::uuid", UUID.class, agreement))
                .containsExactlyInAnyOrder(GUILD, TOWN, CLERK);
    }

    @Test
    void a_source_is_recorded_by_the_operators_importer_with_its_amounts_and_no_signature() {
        var recorded = fromSource("clerk", DOCUMENT, "Sambog-On-Behalf-Of", TOWN.toString());
        var event = payload(created(recorded), "agreement.recorded-from-source");
        assertThat(event.at("/source/line").asLong()).isEqualTo(17);
        assertThat(event.at("/source/document/commitment").asString()).hasSize(64);
        assertThat(event.at("/commitments/0/quantity/amount").asLong()).isEqualTo(50_000);
        assertThat(event.at("/commitments/1/withPartners").asBoolean()).isTrue();
        assertThat(event.get("effectiveOn").asString()).isEqualTo("2019-05-01");
    }

    @Test
    void nobody_else_brings_a_source_in() {
        assertThat(fromSource("guild", DOCUMENT).body()).contains("/problems/mandate-missing");
        assertThat(fromSource("town", DOCUMENT).body()).contains("/problems/mandate-missing");
    }

    @Test
    void refuses_a_source_whose_file_was_never_stored() {
        var refused = fromSource("clerk", id(7), "Sambog-On-Behalf-Of", TOWN.toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/source/documentId");
    }

    private static HttpResponse<String> fromSource(String subject, UUID document, String... headers) {
        return server.post(subject, "/agreements/from-source", """
                {"projectId": "%s", "source": {"documentId": "%s", "line": 17, "key": "EU-17"},
                 "commitments": [
                   {"party": "%s", "kind": "CASH_GRANT", "money": {"amount": "500.00", "currency": "EUR"}},
                   {"party": "%s", "kind": "CO_FINANCING", "money": {"amount": "250.00", "currency": "EUR"},
                    "withPartners": true}],
                 "inForceFrom": "2019-05-01", "inForceTo": "2031-04-30", "effectiveOn": "2019-05-01",
                 "externalReferences": [{"scheme": "eu-project", "value": "17"}]}""".formatted(PROJECT, document, TOWN, GUILD), headers);
    }

    private static String draft() {
        return created(server.post("guild", "/agreements", """
                {"projectId": "%s", "text": "Kommunen stiller slusehuset til rådighed.",
                 "signatories": ["%s", "%s"]}""".formatted(PROJECT, GUILD, TOWN)));
    }

    private static HttpResponse<String> sign(
            String subject, String agreement, int version, int streamVersion, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "If-Match";
        all[1] = "\"" + streamVersion + "\"";
        return server.post(subject, "/agreements/" + agreement + "/signatures", signature(agreement, version), all);
    }

    private static String signature(String agreement, int version) {
        var hash = SQL.queryForObject("""
                SELECT convert_from(payload, 'UTF8')::json ->> 'versionHash' FROM ledger.event
                WHERE stream = ? AND type = 'agreement.version-proposed' ORDER BY version OFFSET ? LIMIT 1""", String.class, "agreement/" + agreement, version - 1);
        return """
                {"version": %d, "versionHash": "%s", "method": "MITID"}""".formatted(version, hash);
    }

    private static HttpResponse<String> commit(String pledge, String agreement) {
        return server.post(
                "guild",
                "/pledges/" + pledge + "/commitment",
                "{\"agreementId\": \"" + agreement + "\"}",
                "If-Match",
                "\"0\"");
    }

    private static JsonNode payload(String agreement, String type) {
        var payload = SQL.queryForObject(
                "SELECT payload FROM ledger.event WHERE stream = ? AND type = ?",
                byte[].class,
                "agreement/" + agreement,
                type);
        return JSON.readTree(payload);
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    private static void register(UUID party, String subject, String type) {
        SQL.update("INSERT INTO guard.party VALUES (?, ?)", party, type);
        TestLogins.bind(SQL, subject, party);
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}

package dk.sambog.command.request;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.request.Endpoints.Endpoint;
import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bad input at every POST the service has: the right problem each time, and not one event. */
class BadInputIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = Hvidesand.settle(DATABASE);
    private static CommandServer server;

    @BeforeAll
    static void start() {
        // What bodies name is there; only what they are about is not.
        SQL.update("""
                INSERT INTO content.document (document_id, salt, sha256, media_type, file_name, bytes)
                VALUES (?, ?, ?, 'text/csv', 'bilag.csv', ?)""", UUID.fromString(Endpoints.ID), new byte[32], new byte[32], new byte[] {1});
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(SQL.queryForObject("SELECT count(*) FROM ledger.event", Long.class))
                .isZero();
        assertThat(SQL.queryForObject("SELECT count(*) FROM content.text", Long.class))
                .isZero();
        assertThat(SQL.queryForObject("SELECT count(*) FROM request.idempotency", Long.class))
                .isZero();
    }

    static List<Endpoint> all() {
        return Endpoints.ALL;
    }

    static Stream<Endpoint> withJson() {
        return Endpoints.ALL.stream().filter(Endpoint::takesJson);
    }

    static Stream<Endpoint> withVersion() {
        return Endpoints.ALL.stream().filter(Endpoint::needsVersion);
    }

    static Stream<Endpoint> withThing() {
        return Endpoints.ALL.stream().filter(Endpoint::isAboutAThing);
    }

    static Stream<Arguments> withQuantities() {
        return withJson()
                .filter(endpoint -> endpoint.json().has("money"))
                .flatMap(endpoint -> Quantities.WRONG.stream().map(wrong -> Arguments.of(endpoint, wrong)));
    }

    @Test
    void every_post_of_the_service_is_tried() {
        assertThat(Endpoints.ALL.stream().map(Endpoint::pattern))
                .containsExactlyInAnyOrderElementsOf(Endpoints.servedBy(server));
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void a_body_that_is_no_json(Endpoint endpoint) {
        for (var body : new String[] {"", "{", "{\"a\":}", "[1,", "nonsense", "null", "[]", "\"text\"", "42"}) {
            assertProblem(post(endpoint, body), 400, "malformed-json");
        }
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void a_field_the_command_does_not_know(Endpoint endpoint) {
        var problem = assertProblem(post(endpoint, endpoint.json().put("surprise", 1)), 400, "unknown-field");

        assertThat(pointers(problem)).containsExactly("/surprise");
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void a_value_of_the_wrong_type(Endpoint endpoint) {
        for (var field : endpoint.json().propertyNames()) {
            var body = endpoint.json();
            body.putObject(field).putArray("nonsense").add(1);

            var answer = post(endpoint, body);

            var slug = JSON.readTree(answer.body()).get("type").stringValue();
            assertThat(slug).as(field).isIn("/problems/malformed-field", "/problems/unknown-field");
            assertThat(pointers(assertProblem(answer, 400, slug.replace("/problems/", ""))))
                    .singleElement()
                    .asString()
                    .startsWith("/" + field);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_idempotency_key(Endpoint endpoint) {
        var request =
                endpoint.request(server, "karen").header("If-Match", "\"0\"").build();

        assertProblem(server.send(request), 400, "idempotency-key-missing");
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void a_body_of_5_megabytes(Endpoint endpoint) {
        var body = endpoint.json().put("reason", "x".repeat(5_000_000));

        assertProblem(post(endpoint, body), 413, "body-too-large");
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_token_and_a_bad_one(Endpoint endpoint) {
        for (var token : new String[] {"", "Bearer", "Bearer nonsense", "Basic a2FyZW46a2FyZW4=", "Bearer a.b.c"}) {
            var request = endpoint.requestWithout(server).header("Idempotency-Key", "k");
            var answer = server.send(
                    token.isEmpty()
                            ? request.build()
                            : request.header("Authorization", token).build());

            assertProblem(answer, 401, "unauthorized");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_token_that_may_only_read(Endpoint endpoint) {
        for (var caller : new String[] {"karen.ledger_read", "karen.audit_read+finance_read", "karen."}) {
            var request = endpoint.request(server, caller)
                    .header("Idempotency-Key", "k")
                    .build();

            assertProblem(server.send(request), 403, "forbidden");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void someone_who_is_no_party(Endpoint endpoint) {
        if (endpoint.isForStrangers()) {
            return;
        }
        var request = endpoint.request(server, "stranger")
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"0\"")
                .build();

        assertProblem(server.send(request), 403, "not-a-party");
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void a_header_that_is_no_id(Endpoint endpoint) {
        if (endpoint.isForStrangers()) {
            return;
        }
        for (var header : new String[] {"Sambog-On-Behalf-Of", "Sambog-Mandate"}) {
            var request = endpoint.request(server, "karen")
                    .header("Idempotency-Key", "k")
                    .header("If-Match", "\"0\"")
                    .header(header, "karen")
                    .build();

            assertThat(pointers(assertProblem(server.send(request), 400, "header-malformed")))
                    .containsExactly(header);
        }
    }

    @ParameterizedTest
    @MethodSource("withVersion")
    void no_version_where_one_decides_on_what_one_saw(Endpoint endpoint) {
        var request =
                endpoint.request(server, "karen").header("Idempotency-Key", "k").build();

        assertProblem(server.send(request), 428, "version-missing");
    }

    @ParameterizedTest
    @MethodSource("withVersion")
    void a_version_that_is_none(Endpoint endpoint) {
        for (var etag : new String[] {"3", "*", "W/\"3\"", "\"three\""}) {
            var request = endpoint.request(server, "karen")
                    .header("Idempotency-Key", "k")
                    .header("If-Match", etag)
                    .build();

            assertProblem(server.send(request), 400, "version-malformed");
        }
    }

    @ParameterizedTest
    @MethodSource("withThing")
    void a_thing_that_is_not_there(Endpoint endpoint) {
        var request = endpoint.request(server, "karen")
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"0\"")
                .build();

        var answer = server.send(request);

        // Who needs a mandate first is told that it has none; of the rest nobody is told anything but that.
        var isForbidden = answer.statusCode() == 403;
        var slug = JSON.readTree(answer.body()).get("type").stringValue().replace("/problems/", "");
        assertThat(slug).matches(isForbidden ? "mandate-missing" : "no-such-.*");
        assertProblem(answer, isForbidden ? 403 : 404, slug);
    }

    @ParameterizedTest
    @MethodSource("withQuantities")
    void a_quantity_nobody_can_give(Endpoint endpoint, Quantities.Wrong wrong) {
        if (wrong.isNothing() && endpoint.takesNothing()) {
            return;
        }
        var body = endpoint.json();
        body.remove("money");
        body.setAll((ObjectNode) JSON.readTree(wrong.json()));

        var answer = post(endpoint, body);

        assertThat(pointers(assertProblem(answer, wrong.status(), wrong.slug())))
                .containsExactly(wrong.pointer());
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void a_body_in_another_language(Endpoint endpoint) {
        var request = endpoint.requestWithout(server)
                .header("Authorization", "Bearer test.karen")
                .header("Idempotency-Key", "k")
                .setHeader("Content-Type", "application/xml")
                .build();

        assertProblem(server.send(request), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pledges/0/withdrawal", "/pledges/%20/amendment", "/contributions/x/receipt"})
    void an_id_that_is_none(String path) {
        assertProblem(
                server.post("karen", path, "{\"reason\": \"x\"}", "If-Match", "\"0\""), 400, "malformed-parameter");
    }

    @Test
    void a_path_and_a_method_that_lead_nowhere() {
        assertProblem(server.post("karen", "/nowhere", "{}"), 404, "not-found");
        assertProblem(
                server.send(HttpRequest.newBuilder(server.uri("/api/v1/pledges"))
                        .header("Authorization", "Bearer test.karen")
                        .DELETE()
                        .build()),
                405,
                "method-not-allowed");
    }

    private static HttpResponse<String> post(Endpoint endpoint, JsonNode body) {
        return post(endpoint, body.toString());
    }

    private static HttpResponse<String> post(Endpoint endpoint, String body) {
        return server.send(endpoint.requestWithout(server)
                .header("Authorization", "Bearer test.karen")
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"0\"")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.body()).contains("/problems/" + slug + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var problem = JSON.readTree(answer.body());
        assertThat(URI.create(problem.get("type").stringValue())).hasPath("/problems/" + slug);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        return problem;
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("pointer").stringValue())
                .toList();
    }
}

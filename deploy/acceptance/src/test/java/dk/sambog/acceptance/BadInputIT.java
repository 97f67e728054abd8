package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.acceptance.Client.Answer;
import dk.sambog.acceptance.OpenApi.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route of both OpenAPI documents with everything that can be wrong about a request: the answer is a problem document
 * that says what, and nothing was written.
 */
class BadInputIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final byte[] NOTHING = {};

    /** Amounts that no one may promise, with the currency they are in. */
    private static final Map<String, String> ABSURD = new TreeMap<>(Map.of(
            "-1.00", "DKK",
            "1.234", "DKK",
            "1.5", "JPY",
            "1e3", "DKK",
            "1,00", "DKK",
            "NaN", "DKK",
            "99999999999999999999.00", "DKK",
            "10.00", "XYZ"));

    /** Query parameter to values that are none of it. */
    private static final Map<String, List<String>> MALFORMED = Map.of(
            "limit", List.of("x", "0", "-1", "1001"),
            "cursor", List.of("%40%40", "AAAA"),
            "asOfPosition", List.of("x", "-1", "999999999"),
            "asOfRecorded", List.of("yesterday", "2999-01-01T00:00:00Z"),
            "asOfEffective", List.of("31.02.2024", "2024-02-31", "2999-01-01"),
            "afterEvent", List.of("x"),
            "minPosition", List.of("x", "-1"),
            "projectId", List.of("x"),
            "csv", List.of("x"));

    private static Installation installation;
    private static Client client;
    private static Town town;
    private static OpenApi commands;
    private static OpenApi queries;
    private static Map<String, String> things;

    private final SoftAssertions softly = new SoftAssertions();
    private long events;

    @BeforeAll
    static void start() throws IOException {
        installation = Installation.start("bad-input", 1, 1);
        client = installation.client();
        town = Town.found(client, 2);
        commands = describe(installation.command().url());
        queries = describe(installation.query().url());
        things = things();
        Checks.awaitQuiet(installation.tables(), client);
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @BeforeEach
    void count() {
        events = installation.tables().eventCount();
    }

    @AfterEach
    void report() {
        softly.assertAll();
    }

    @Test
    void a_body_that_is_not_what_the_route_takes_names_the_field() throws IOException {
        for (var operation : withBody()) {
            var sample = commands.sample(operation.body());
            refused(operation, "malformed", Set.of(400), "", post(operation, "{\"a\":".getBytes(UTF_8)));
            refused(operation, "no object", Set.of(400, 422), "", post(operation, "[]".getBytes(UTF_8)));
            refused(
                    operation,
                    "unknown field",
                    Set.of(400, 422),
                    "/surprise",
                    post(operation, with(sample, "surprise", 1)));
            for (var property : operation.body().path("properties").properties()) {
                var name = property.getKey();
                var wrong = property.getValue().path("type").asString("object").equals("object") ? "x" : Map.of("x", 1);
                refused(
                        operation,
                        name + " of a wrong type",
                        Set.of(400, 422),
                        "/" + name,
                        post(operation, with(sample, name, wrong)));
            }
            for (var name : OpenApi.required(operation.body())) {
                var body = new LinkedHashMap<>(sample);
                body.remove(name);
                refused(operation, name + " missing", Set.of(400, 422), "/" + name, post(operation, body));
            }
        }
    }

    @Test
    void an_amount_that_no_one_can_mean_is_refused_where_it_stands() throws IOException {
        var tried = 0;
        for (var operation : withBody()) {
            var sample = commands.sample(operation.body());
            sample.computeIfPresent(
                    "source", (name, any) -> Map.of("documentId", things.get("documents"), "line", 1, "key", "a"));
            for (var absurd : ABSURD.entrySet()) {
                var money = Map.of("amount", absurd.getKey(), "currency", absurd.getValue());
                if (sample.containsKey("money")) {
                    refused(
                            operation,
                            "" + money,
                            Set.of(400, 422),
                            "/money",
                            post(operation, with(sample, "money", money)));
                    refused(operation, "minutes -1", Set.of(400, 422), "/", post(operation, minutes(sample)));
                    tried++;
                } else if (sample.get("commitments") instanceof List<?> list
                        && list.getFirst() instanceof Map<?, ?> line) {
                    var changed = new HashMap<String, Object>();
                    line.forEach((name, value) -> changed.put((String) name, value));
                    changed.put("money", money);
                    refused(
                            operation,
                            "" + money,
                            Set.of(400, 422),
                            "/commitments/0/money",
                            post(operation, with(sample, "commitments", List.of(changed))));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(5 * ABSURD.size());
    }

    @Test
    void a_body_of_five_megabytes_is_not_read() throws IOException {
        var large = new byte[5 << 20];
        Arrays.fill(large, (byte) 'a');
        for (var operation : commands.operations()) {
            if (operation.method().equals("POST")) {
                refused(operation, "5 MB", Set.of(400, 413, 415, 422), "", post(operation, large));
            }
        }
    }

    @Test
    void a_token_that_is_not_in_order_opens_nothing() throws IOException {
        var issuer = installation.issuer;
        var scope = Client.scope("mette") + " audit.read";
        var tokens = Map.of(
                "none", "",
                "garbage", "abc.def.ghi",
                "forged", issuer.forged("mette", scope),
                "expired", issuer.expired("mette", scope),
                "for another", issuer.forAnother("mette", scope));
        for (var token : tokens.entrySet()) {
            for (var operation : commands.operations()) {
                refused(
                        operation,
                        token.getKey(),
                        Set.of(401),
                        "",
                        send(installation.command(), operation, token.getValue()));
            }
            for (var operation : queries.operations()) {
                refused(
                        operation,
                        token.getKey(),
                        Set.of(401),
                        "",
                        send(installation.query(), operation, token.getValue()));
            }
        }
    }

    @Test
    void a_scope_that_does_not_reach_is_told_so() throws IOException {
        for (var operation : commands.operations()) {
            if (operation.method().equals("POST")) {
                var auditor = client.token(Client.AUDITOR);
                refused(operation, "read only", Set.of(403), "", send(installation.command(), operation, auditor));
            }
        }
        var nobody = installation.issuer.token("nobody", "openid");
        for (var operation : queries.operations()) {
            refused(operation, "no scope", Set.of(403), "", send(installation.query(), operation, nobody));
        }
    }

    @Test
    void who_has_no_mandate_may_not_act_for_another() throws IOException {
        for (var operation : withBody()) {
            if (things.containsKey(feature(operation)) && needsVersion(operation)) {
                var headers = headers("\"0\"");
                headers.put("Sambog-On-Behalf-Of", town.operator());
                var body = JSON.writeValueAsBytes(commands.sample(operation.body()));
                refused(operation, "no mandate", Set.of(403), "", exchange(operation, Town.citizen(1), headers, body));
            }
        }
    }

    @Test
    void a_version_the_thing_does_not_have_is_refused_and_so_is_none() throws IOException {
        var tried = 0;
        for (var operation : commands.operations()) {
            if (operation.method().equals("POST") && needsVersion(operation)) {
                var body =
                        operation.body() == null ? NOTHING : JSON.writeValueAsBytes(commands.sample(operation.body()));
                refused(
                        operation,
                        "no version",
                        Set.of(428),
                        "",
                        exchange(operation, who(operation), by(operation, ""), body));
                refused(
                        operation,
                        "wrong version",
                        Set.of(412),
                        "",
                        exchange(operation, who(operation), by(operation, "\"999\""), body));
                refused(
                        operation,
                        "no version at all",
                        Set.of(400, 412, 428),
                        "",
                        exchange(operation, who(operation), by(operation, "latest"), body));
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(12);
    }

    @Test
    void a_command_without_a_key_is_refused() throws IOException {
        for (var operation : withBody()) {
            var headers = headers("\"0\"");
            headers.remove("Idempotency-Key");
            var body = JSON.writeValueAsBytes(commands.sample(operation.body()));
            refused(operation, "no key", Set.of(400), "", exchange(operation, "mette", headers, body));
        }
    }

    @Test
    void a_parameter_that_is_unknown_or_malformed_is_named() throws IOException {
        for (var operation : queries.operations()) {
            var url = installation.query().url() + path(operation);
            refused(operation, "unknown parameter", Set.of(400), "", view(url + "?surprise=1"));
            for (var name : operation.parameters()) {
                for (var value : MALFORMED.getOrDefault(name, List.of())) {
                    refused(operation, name + "=" + value, Set.of(400), "", view(url + "?" + name + "=" + value));
                }
            }
            if (operation.path().contains("{id}")) {
                var wrong = installation.query().url() + operation.path().replace("{id}", "x");
                refused(operation, "no id", Set.of(400, 404), "", view(wrong));
            }
            refused(
                    operation,
                    "another method",
                    Set.of(405),
                    "",
                    client.exchange("DELETE", url, client.token(Client.AUDITOR), Map.of(), NOTHING));
        }
        for (var service : List.of(installation.command(), installation.query())) {
            var unknown = client.exchange(
                    "GET", service.url() + "/api/v1/surprises", client.token(Client.AUDITOR), Map.of(), NOTHING);
            refused(
                    new Operation("GET", "/api/v1/surprises", null, List.of()),
                    "unknown path",
                    Set.of(404),
                    "",
                    unknown);
        }
    }

    /** A problem document of one of these statuses, which names {@code pointer}; and nothing was written. */
    private void refused(Operation operation, String what, Set<Integer> statuses, String pointer, Answer answer)
            throws IOException {
        var as = operation + ", " + what + ": " + answer.status() + " " + answer.text();
        softly.assertThat(answer.status()).as(as).isIn(statuses);
        softly.assertThat(answer.header("Content-Type")).as(as).startsWith("application/problem+json");
        softly.assertThat(answer.text()).as(as).doesNotContain("Exception", "dk.sambog", "org.");
        if (answer.header("Content-Type").startsWith("application/problem+json")) {
            var problem = answer.json();
            softly.assertThat(problem.path("status").asInt()).as(as).isEqualTo(answer.status());
            softly.assertThat(problem.path("correlationId").asString("")).as(as).isNotBlank();
            softly.assertThat(problem.path("type").asString("")).as(as).matches(".*/problems/[a-z0-9-]+");
            softly.assertThat(isExplained(problem.path("type").asString("")))
                    .as("page of " + as)
                    .isTrue();
            if (!pointer.isEmpty()) {
                var pointers = new ArrayList<String>();
                problem.path("errors")
                        .forEach(error -> pointers.add(error.path("pointer").asString()));
                softly.assertThat(pointers).as(as).anyMatch(named -> named.startsWith(pointer));
            }
        }
        softly.assertThat(installation.tables().eventCount())
                .as("written by " + as)
                .isEqualTo(events);
    }

    private final Map<String, Boolean> explained = new HashMap<>();

    /** Whether a page of either service explains it. */
    private boolean isExplained(String type) throws IOException {
        var path = type.substring(Math.max(0, type.indexOf("/problems/")));
        if (!explained.containsKey(path)) {
            var found = false;
            for (var service : List.of(installation.command(), installation.query())) {
                found |= client.exchange("GET", service.url() + path, "", Map.of(), NOTHING)
                                .status()
                        == 200;
            }
            explained.put(path, found);
        }
        return explained.get(path);
    }

    private static OpenApi describe(String url) throws IOException {
        return new OpenApi(client.exchange("GET", url + "/api/openapi.json", "", Map.of(), NOTHING)
                .done()
                .json());
    }

    /** A thing of every kind, by the word it has in paths. */
    private static Map<String, String> things() throws IOException {
        var headers = headers("");
        headers.put("Content-Type", "multipart/form-data; boundary=boundary");
        var document = client.exchange(
                        "POST",
                        installation.command().url() + "/api/v1/documents",
                        client.token("mette"),
                        headers,
                        """
                        --boundary\r
                        Content-Disposition: form-data; name="file"; filename="kilde.txt"\r
                        Content-Type: text/plain\r
                        \r
                        En kilde.\r
                        --boundary--\r
                        """.getBytes(UTF_8))
                .done();
        var pledge = client.does(town.pledge(0, "thing", 100_00));
        var contribution = client.does(town.contribution(0, pledge, "thing", 50_00));
        var agreement = client.does(Town.command(
                "mette",
                town.operator(),
                "/agreements",
                Map.of(
                        "projectId",
                        town.project(),
                        "text",
                        "Vi bygger en sluse.",
                        "signatories",
                        List.of(town.operator(), town.party(Town.citizen(0))))));
        var vote = client.does(Town.command(
                "mette",
                town.operator(),
                "/votes",
                Map.of(
                        "projectId",
                        town.project(),
                        "question",
                        "Dige eller sluse?",
                        "options",
                        List.of(Map.of("code", "dige", "label", "Dige"), Map.of("code", "sluse", "label", "Sluse")),
                        "electorate",
                        List.of(town.party(Town.citizen(0))),
                        "secrecy",
                        "OPEN",
                        "opensAt",
                        "2020-01-01T00:00:00Z",
                        "closesAt",
                        "2999-01-01T00:00:00Z")));
        return Map.of(
                "projects", town.project(),
                "pledges", pledge.id(),
                "contributions", contribution.id(),
                "agreements", agreement.id(),
                "votes", vote.id(),
                "parties", town.operator(),
                "documents", document.id());
    }

    private static List<Operation> withBody() {
        return commands.operations().stream()
                .filter(operation -> operation.body() != null)
                .toList();
    }

    /** {@code pledges} of {@code /api/v1/pledges/{id}/amendment}. */
    private static String feature(Operation operation) {
        return operation.path().split("/")[3];
    }

    /** The routes that rest on what the caller saw. */
    private static boolean needsVersion(Operation operation) {
        return operation
                .path()
                .matches(
                        ".*/(production-form|pledging-opening|pledging-closing|amendment|commitment|withdrawal|versions"
                                + "|signatures|opening|closing|receipt|verification|reversal)");
    }

    private static String who(Operation operation) {
        return switch (feature(operation)) {
            case "pledges" -> Town.citizen(0);
            case "contributions" -> operation.path().endsWith("verification") ? "vera" : "finn";
            default -> "mette";
        };
    }

    private static Map<String, String> by(Operation operation, String version) {
        var headers = headers(version);
        if (!feature(operation).equals("pledges")) {
            headers.put("Sambog-On-Behalf-Of", town.operator());
        }
        return headers;
    }

    private static Map<String, String> headers(String version) {
        var headers = new HashMap<>(
                Map.of("Content-Type", "application/json", "Idempotency-Key", "bad-" + KEYS.incrementAndGet()));
        if (!version.isEmpty()) {
            headers.put("If-Match", version);
        }
        return headers;
    }

    private static Answer post(Operation operation, Map<String, Object> body) throws IOException {
        return post(operation, JSON.writeValueAsBytes(body));
    }

    private static Answer post(Operation operation, byte[] body) throws IOException {
        return exchange(operation, "mette", headers("\"0\""), body);
    }

    private static Answer exchange(Operation operation, String who, Map<String, String> headers, byte[] body)
            throws IOException {
        return client.exchange(
                "POST", installation.command().url() + path(operation), client.token(who), headers, body);
    }

    private static Answer send(ServiceProcess service, Operation operation, String token) throws IOException {
        var isPost = operation.method().equals("POST");
        return client.exchange(
                operation.method(),
                service.url() + path(operation),
                token,
                isPost ? headers("") : Map.of(),
                isPost ? "{}".getBytes(UTF_8) : NOTHING);
    }

    private static Answer view(String url) throws IOException {
        return client.exchange("GET", url, client.token(Client.AUDITOR), Map.of(), NOTHING);
    }

    private static String path(Operation operation) {
        return operation
                .path()
                .replace(
                        "{id}",
                        things.getOrDefault(
                                feature(operation), UUID.randomUUID().toString()))
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> minutes(Map<String, Object> body) {
        var changed = new LinkedHashMap<>(body);
        changed.remove("money");
        changed.put("minutes", -1);
        return changed;
    }
}

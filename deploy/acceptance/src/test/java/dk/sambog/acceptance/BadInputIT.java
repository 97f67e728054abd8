package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.acceptance.OpenApi.Operation;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every route of both OpenAPI documents with everything that can be wrong about a request: the answer is a problem document
 * that says what, and nothing was written.
 */
class BadInputIT {
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

    private static Sweep sweep;

    @BeforeAll
    static void start() throws IOException {
        sweep = new Sweep();
    }

    @AfterAll
    static void end() {
        sweep.close();
    }

    @BeforeEach
    void begin() {
        sweep.begin();
    }

    @AfterEach
    void report() {
        sweep.report();
    }

    @Test
    void a_body_that_is_not_what_the_route_takes_names_the_field() throws IOException {
        for (var operation : sweep.withBody()) {
            var sample = sweep.commands.sample(operation.body());
            sweep.refused(operation, "malformed", Set.of(400), "", sweep.post(operation, "{\"a\":".getBytes(UTF_8)));
            sweep.refused(operation, "no object", Set.of(400, 422), "", sweep.post(operation, "[]".getBytes(UTF_8)));
            sweep.refused(
                    operation,
                    "unknown field",
                    Set.of(400, 422),
                    "/surprise",
                    sweep.post(operation, Sweep.with(sample, "surprise", 1)));
            for (var property : operation.body().path("properties").properties()) {
                var name = property.getKey();
                var wrong = property.getValue().path("type").asString("object").equals("object") ? "x" : Map.of("x", 1);
                sweep.refused(
                        operation,
                        name + " of a wrong type",
                        Set.of(400, 422),
                        "/" + name,
                        sweep.post(operation, Sweep.with(sample, name, wrong)));
            }
            for (var name : OpenApi.required(operation.body())) {
                var body = new LinkedHashMap<>(sample);
                body.remove(name);
                sweep.refused(operation, name + " missing", Set.of(400, 422), "/" + name, sweep.post(operation, body));
            }
        }
    }

    @Test
    void an_amount_that_no_one_can_mean_is_refused_where_it_stands() throws IOException {
        var tried = 0;
        for (var operation : sweep.withBody()) {
            var sample = sweep.commands.sample(operation.body());
            sample.computeIfPresent(
                    "source",
                    (name, any) -> Map.of("documentId", sweep.things.get("documents"), "line", 1, "key", "a"));
            for (var absurd : ABSURD.entrySet()) {
                var money = Map.of("amount", absurd.getKey(), "currency", absurd.getValue());
                if (sample.containsKey("money")) {
                    sweep.refused(
                            operation,
                            "" + money,
                            Set.of(400, 422),
                            "/money",
                            sweep.post(operation, Sweep.with(sample, "money", money)));
                    sweep.refused(
                            operation,
                            "minutes -1",
                            Set.of(400, 422),
                            "/",
                            sweep.post(operation, Sweep.minutes(sample)));
                    tried++;
                } else if (sample.get("commitments") instanceof List<?> list
                        && list.getFirst() instanceof Map<?, ?> line) {
                    var changed = new HashMap<String, Object>();
                    line.forEach((name, value) -> changed.put((String) name, value));
                    changed.put("money", money);
                    sweep.refused(
                            operation,
                            "" + money,
                            Set.of(400, 422),
                            "/commitments/0/money",
                            sweep.post(operation, Sweep.with(sample, "commitments", List.of(changed))));
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
        for (var operation : sweep.commands.operations()) {
            if (operation.method().equals("POST")) {
                sweep.refused(operation, "5 MB", Set.of(400, 413, 415, 422), "", sweep.post(operation, large));
            }
        }
    }

    @Test
    void a_token_that_is_not_in_order_opens_nothing() throws IOException {
        var issuer = sweep.installation.issuer;
        var scope = Client.scope("mette") + " audit.read";
        var tokens = Map.of(
                "none", "",
                "garbage", "abc.def.ghi",
                "forged", issuer.forged("mette", scope),
                "expired", issuer.expired("mette", scope),
                "for another", issuer.forAnother("mette", scope));
        for (var token : tokens.entrySet()) {
            for (var operation : sweep.commands.operations()) {
                sweep.refused(
                        operation,
                        token.getKey(),
                        Set.of(401),
                        "",
                        sweep.send(sweep.installation.command(), operation, token.getValue()));
            }
            for (var operation : sweep.queries.operations()) {
                sweep.refused(
                        operation,
                        token.getKey(),
                        Set.of(401),
                        "",
                        sweep.send(sweep.installation.query(), operation, token.getValue()));
            }
        }
    }

    @Test
    void a_scope_that_does_not_reach_is_told_so() throws IOException {
        for (var operation : sweep.commands.operations()) {
            if (operation.method().equals("POST")) {
                var auditor = sweep.client.token(Client.AUDITOR);
                sweep.refused(
                        operation,
                        "read only",
                        Set.of(403),
                        "",
                        sweep.send(sweep.installation.command(), operation, auditor));
            }
        }
        var nobody = sweep.installation.issuer.token("nobody", "openid");
        for (var operation : sweep.queries.operations()) {
            sweep.refused(
                    operation, "no scope", Set.of(403), "", sweep.send(sweep.installation.query(), operation, nobody));
        }
    }

    @Test
    void who_has_no_mandate_may_not_act_for_another() throws IOException {
        for (var operation : sweep.withBody()) {
            if (sweep.things.containsKey(Sweep.feature(operation)) && Sweep.needsVersion(operation)) {
                var headers = Sweep.headers("\"0\"");
                headers.put("Sambog-On-Behalf-Of", sweep.town.operator());
                var body = Sweep.json(sweep.commands.sample(operation.body()));
                sweep.refused(
                        operation,
                        "no mandate",
                        Set.of(403),
                        "",
                        sweep.exchange(operation, Town.citizen(1), headers, body));
            }
        }
    }

    @Test
    void a_version_the_thing_does_not_have_is_refused_and_so_is_none() throws IOException {
        var tried = 0;
        for (var operation : sweep.commands.operations()) {
            if (operation.method().equals("POST") && Sweep.needsVersion(operation)) {
                var body =
                        operation.body() == null ? Sweep.NOTHING : Sweep.json(sweep.commands.sample(operation.body()));
                sweep.refused(
                        operation,
                        "no version",
                        Set.of(428),
                        "",
                        sweep.exchange(operation, Sweep.who(operation), sweep.by(operation, ""), body));
                sweep.refused(
                        operation,
                        "wrong version",
                        Set.of(412),
                        "",
                        sweep.exchange(operation, Sweep.who(operation), sweep.by(operation, "\"999\""), body));
                sweep.refused(
                        operation,
                        "no version at all",
                        Set.of(400, 412, 428),
                        "",
                        sweep.exchange(operation, Sweep.who(operation), sweep.by(operation, "latest"), body));
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(12);
    }

    @Test
    void a_command_without_a_key_is_refused() throws IOException {
        for (var operation : sweep.withBody()) {
            var headers = Sweep.headers("\"0\"");
            headers.remove("Idempotency-Key");
            var body = Sweep.json(sweep.commands.sample(operation.body()));
            sweep.refused(operation, "no key", Set.of(400), "", sweep.exchange(operation, "mette", headers, body));
        }
    }

    @Test
    void a_parameter_that_is_unknown_or_malformed_is_named() throws IOException {
        for (var operation : sweep.queries.operations()) {
            var url = sweep.installation.query().url() + sweep.path(operation);
            sweep.refused(operation, "unknown parameter", Set.of(400), "", sweep.view(url + "?surprise=1"));
            for (var name : operation.parameters()) {
                for (var value : MALFORMED.getOrDefault(name, List.of())) {
                    sweep.refused(
                            operation, name + "=" + value, Set.of(400), "", sweep.view(url + "?" + name + "=" + value));
                }
            }
            if (operation.path().contains("{id}")) {
                var wrong = sweep.installation.query().url() + operation.path().replace("{id}", "x");
                sweep.refused(operation, "no id", Set.of(400, 404), "", sweep.view(wrong));
            }
            sweep.refused(
                    operation,
                    "another method",
                    Set.of(405),
                    "",
                    sweep.client.exchange("DELETE", url, sweep.client.token(Client.AUDITOR), Map.of(), Sweep.NOTHING));
        }
        for (var service : List.of(sweep.installation.command(), sweep.installation.query())) {
            var unknown = sweep.client.exchange(
                    "GET",
                    service.url() + "/api/v1/surprises",
                    sweep.client.token(Client.AUDITOR),
                    Map.of(),
                    Sweep.NOTHING);
            sweep.refused(
                    new Operation("GET", "/api/v1/surprises", null, List.of(), List.of()),
                    "unknown path",
                    Set.of(404),
                    "",
                    unknown);
        }
    }
}

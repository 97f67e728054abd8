package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.acceptance.Client.Answer;
import dk.sambog.acceptance.OpenApi.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.json.JsonMapper;

/** A running installation that requests are thrown at, and what must be true of every answer. */
final class Sweep implements AutoCloseable {
    static final byte[] NOTHING = {};

    private static final AtomicInteger KEYS = new AtomicInteger();

    final Installation installation = Installation.start("bad-input", 1, 1);
    final Client client = installation.client();
    final Town town = Town.found(client, 2);
    final OpenApi commands;
    final OpenApi queries;
    final Map<String, String> things;
    private final Map<String, Boolean> explained = new HashMap<>();
    private SoftAssertions softly = new SoftAssertions();
    private long events;

    Sweep() throws IOException {
        commands = describe(installation.command().url());
        queries = describe(installation.query().url());
        things = things();
        Checks.awaitQuiet(installation.tables(), client);
    }

    @Override
    public void close() {
        installation.close();
    }

    /** From here on nothing may be written. */
    void begin() {
        softly = new SoftAssertions();
        events = installation.tables().eventCount();
    }

    /** Fails with all that was wrong since {@link #begin}. */
    void report() {
        softly.assertAll();
    }

    /** A problem document of one of these statuses, which names {@code pointer}; and nothing was written. */
    void refused(Operation operation, String what, Set<Integer> statuses, String pointer, Answer answer)
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

    private OpenApi describe(String url) throws IOException {
        return new OpenApi(client.exchange("GET", url + "/api/openapi.json", "", Map.of(), NOTHING)
                .done()
                .json());
    }

    /** A thing of every kind, by the word it has in paths. */
    private Map<String, String> things() throws IOException {
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
        var offer = client.does(Town.command(
                Town.citizen(0), null, "/offers", Map.of("kind", "CASH_DONATION", "what", "Penge til sandsække")));
        var need = client.does(Town.command(
                "mette",
                town.operator(),
                "/needs",
                Map.of("place", Map.of("address", "Strandvej"), "description", "Vejen står under vand.")));
        var proposal = client.does(Town.command(
                "mette",
                town.operator(),
                "/proposals",
                Map.of(
                        "projectId",
                        town.project(),
                        "needs",
                        List.of(need.id()),
                        "title",
                        "En sluse",
                        "description",
                        "Håndbetjent.")));
        var dialogue = client.does(Town.command(
                "mette",
                town.operator(),
                "/dialogues",
                Map.of(
                        "projectId",
                        town.project(),
                        "participants",
                        List.of(town.party(Town.citizen(0))),
                        "subject",
                        "Slusen")));
        return Map.ofEntries(
                Map.entry("projects", town.project()),
                Map.entry("offers", offer.id()),
                Map.entry("pledges", pledge.id()),
                Map.entry("contributions", contribution.id()),
                Map.entry("agreements", agreement.id()),
                Map.entry("votes", vote.id()),
                Map.entry("needs", need.id()),
                Map.entry("proposals", proposal.id()),
                Map.entry("dialogues", dialogue.id()),
                Map.entry("parties", town.operator()),
                Map.entry("documents", document.id()));
    }

    List<Operation> withBody() {
        return commands.operations().stream()
                .filter(operation -> operation.body() != null)
                .toList();
    }

    /** {@code pledges} of {@code /api/v1/pledges/{id}/amendment}. */
    static String feature(Operation operation) {
        return operation.path().split("/")[3];
    }

    /** The routes that rest on what the caller saw. */
    static boolean needsVersion(Operation operation) {
        return operation
                .path()
                .matches(
                        ".*/(offers/\\{id}/pledges|production-form|pledging-opening|pledging-closing|amendment|commitment|withdrawal|versions"
                                + "|signatures|file|amendments|termination|exclusions|opening|closing|paper-counts|tie-decisions"
                                + "|certification|annulment|receipt|verification|reversal|stage|suspension"
                                + "|resumption|needs/\\{id}/merger|revision|shortlisting|selection|rejection|conclusion)");
    }

    static String who(Operation operation) {
        return switch (feature(operation)) {
            case "pledges", "offers" -> Town.citizen(0);
            case "contributions" -> operation.path().endsWith("verification") ? "vera" : "finn";
            case "votes" -> operation.path().endsWith("certification") ? "vera" : "mette";
            default -> "mette";
        };
    }

    Map<String, String> by(Operation operation, String version) {
        var headers = headers(version);
        if (!Set.of("pledges", "offers").contains(feature(operation))) {
            headers.put("Sambog-On-Behalf-Of", town.operator());
        }
        return headers;
    }

    static Map<String, String> headers(String version) {
        var headers = new HashMap<>(
                Map.of("Content-Type", "application/json", "Idempotency-Key", "bad-" + KEYS.incrementAndGet()));
        if (!version.isEmpty()) {
            headers.put("If-Match", version);
        }
        return headers;
    }

    Answer post(Operation operation, Map<String, Object> body) throws IOException {
        return post(operation, json(body));
    }

    Answer post(Operation operation, byte[] body) throws IOException {
        return exchange(operation, "mette", headers("\"0\""), body);
    }

    Answer exchange(Operation operation, String who, Map<String, String> headers, byte[] body) throws IOException {
        return client.exchange(
                "POST", installation.command().url() + path(operation), client.token(who), headers, body);
    }

    Answer send(ServiceProcess service, Operation operation, String token) throws IOException {
        var isPost = operation.method().equals("POST");
        return client.exchange(
                operation.method(),
                service.url() + path(operation),
                token,
                isPost ? headers("") : Map.of(),
                isPost ? "{}".getBytes(UTF_8) : NOTHING);
    }

    Answer view(String url) throws IOException {
        return client.exchange("GET", url, client.token(Client.AUDITOR), Map.of(), NOTHING);
    }

    String path(Operation operation) {
        return operation
                .path()
                .replace(
                        "{id}",
                        things.getOrDefault(
                                feature(operation), UUID.randomUUID().toString()))
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> minutes(Map<String, Object> body) {
        var changed = new LinkedHashMap<>(body);
        changed.remove("money");
        changed.put("minutes", -1);
        return changed;
    }

    static byte[] json(Map<String, Object> body) {
        return JsonMapper.shared().writeValueAsBytes(body);
    }
}

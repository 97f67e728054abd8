package dk.sambog.standalone.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Both services as far as an import meets them, after docs/api.md: documents, batches by line identity, and the views. */
final class LedgerStandIn implements AutoCloseable {
    static final String OPERATOR = "01990000-0000-7000-8000-000000000001";
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Thing(String id, String path, JsonNode body) {}

    private final HttpServer server;
    private final Map<String, String> documents = new LinkedHashMap<>();
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Map<String, ObjectNode> batches = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> refusals = new LinkedHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    final List<String> requests = new ArrayList<>();
    final List<Integer> batchSizes = new ArrayList<>();
    private final Map<String, String> holders = new LinkedHashMap<>();
    Predicate<JsonNode> refuses = line -> false;
    BigDecimal lost = BigDecimal.ZERO;
    int busy;

    LedgerStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody else has registered an organisation, with another number first; answers its id. */
    String register(String name, String scheme, String number) {
        var id = id();
        var body = JSON.createObjectNode().put("type", "ASSOCIATION").put("name", name);
        var identifiers = body.putArray("identifiers");
        identifiers.addObject().put("scheme", "XI-OTHER").put("id", "1");
        identifiers.addObject().put("scheme", scheme).put("id", number);
        things.put("somebody's " + name, new Thing(id, "/parties", body));
        holders.put(scheme + "/" + number, id);
        return id;
    }

    int documents() {
        return documents.size();
    }

    long count(String path) {
        return things.values().stream().filter(thing -> thing.path.equals(path)).count();
    }

    List<JsonNode> bodies(String path) {
        return things.values().stream()
                .filter(thing -> thing.path.equals(path))
                .map(Thing::body)
                .toList();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        try {
            if (!"Bearer let-me-in".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"title\": \"Sign in first\", \"status\": 401}");
            } else if (busy > 0) {
                busy--;
                send(exchange, 503, "{\"title\": \"Busy\", \"status\": 503}");
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange, path);
            } else if (path.equals("/api/v1/parties")
                    && exchange.getRequestURI().getQuery().startsWith("scheme=")) {
                holder(exchange);
            } else {
                send(exchange, 200, get(path).toString());
            }
        } catch (RuntimeException e) {
            send(
                    exchange,
                    500,
                    JSON.createObjectNode().put("title", e.toString()).toString());
        }
    }

    private void holder(HttpExchange exchange) {
        var number = exchange.getRequestURI().getQuery().replaceFirst("scheme=(.*)&id=(.*)", "$1/$2");
        if (holders.containsKey(number)) {
            send(exchange, 200, "{\"partyId\": \"" + holders.get(number) + "\"}");
        } else {
            send(exchange, 404, "{\"title\": \"no such party\", \"status\": 404}");
        }
    }

    private boolean isTaken(JsonNode line) {
        var number = line.path("body").path("identifiers").path(0);
        return line.path("path").asString().equals("/parties")
                && holders.containsKey(number.path("scheme").asString("") + "/"
                        + number.path("id").asString(""));
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null
                || !"m".equals(exchange.getRequestHeaders().getFirst("Sambog-Mandate"))
                || !OPERATOR.equals(exchange.getRequestHeaders().getFirst("Sambog-On-Behalf-Of"))) {
            send(exchange, 400, "{\"title\": \"A header is missing\", \"status\": 400}");
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.equals("/api/v1/documents")) {
            var id = documents.computeIfAbsent(key, any -> id());
            send(exchange, 201, "{\"id\": \"" + id + "\", \"stream\": \"document/" + id + "\"}");
            return;
        }
        var lines = body.lines().map(JSON::readTree).toList();
        batchSizes.add(lines.size());
        var id = id();
        var isAtomic = "mode=atomic".equals(exchange.getRequestURI().getQuery());
        var state = isAtomic ? atomic(id, lines) : independent(id, lines);
        batches.put(id, state.put("id", id).put("state", "DONE"));
        if (lines.size() > 500) {
            exchange.getResponseHeaders().add("Location", "/api/v1/batches/" + id);
            send(exchange, 202, "{\"id\": \"" + id + "\", \"state\": \"RUNNING\"}");
        } else {
            send(exchange, state.path("refused").asLong() == 0 ? 200 : 207, state.toString());
        }
    }

    private ObjectNode atomic(String id, List<JsonNode> lines) {
        var before = new LinkedHashMap<>(things);
        var state = apply(id, lines, true);
        if (state.path("refused").asLong() > 0) {
            things.clear();
            things.putAll(before);
            state.put("applied", 0);
        }
        return state;
    }

    private ObjectNode independent(String id, List<JsonNode> lines) {
        return apply(id, lines, false);
    }

    private ObjectNode apply(String id, List<JsonNode> lines, boolean untilRefused) {
        var counts =
                new LinkedHashMap<String, Integer>(Map.of("applied", 0, "unchanged", 0, "changed", 0, "refused", 0));
        refusals.put(id, new ArrayList<>());
        for (int i = 0; i < lines.size() && !(untilRefused && counts.get("refused") > 0); ) {
            var end = i + 1;
            while (end < lines.size()
                    && lines.get(i).has("group")
                    && lines.get(end).path("group").equals(lines.get(i).path("group"))) {
                end++;
            }
            apply(id, lines.subList(i, end), i, counts);
            i = end;
        }
        var state = JSON.createObjectNode();
        counts.forEach(state::put);
        return state;
    }

    private void apply(String id, List<JsonNode> group, int first, Map<String, Integer> counts) {
        var wrong = group.stream().filter(refuses.or(this::isTaken)).findFirst();
        if (wrong.isPresent()) {
            counts.merge("refused", group.size(), Integer::sum);
            refusals.get(id)
                    .add(JSON.createObjectNode()
                            .put("line", first + 1)
                            .put("key", wrong.get().path("key").asString())
                            .set(
                                    "problem",
                                    JSON.createObjectNode()
                                            .put("type", isTaken(wrong.get()) ? "/problems/identifier-taken" : "")
                                            .put("detail", "The registry knows better")));
            return;
        }
        for (var line : group) {
            var known = things.get(line.path("key").asString());
            if (known == null) {
                things.put(
                        line.path("key").asString(),
                        new Thing(id(), line.path("path").asString(), resolved(line.path("body"))));
                counts.merge("applied", 1, Integer::sum);
            } else {
                counts.merge(known.body.equals(resolved(line.path("body"))) ? "unchanged" : "changed", 1, Integer::sum);
            }
        }
    }

    private JsonNode resolved(JsonNode body) {
        var text = body.toString();
        for (var thing : things.entrySet()) {
            text = text.replace("\"@" + thing.getKey() + "\"", "\"" + thing.getValue().id + "\"");
        }
        if (text.contains("\"@")) {
            throw new IllegalArgumentException("A reference to nothing in " + text);
        }
        return JSON.readTree(text);
    }

    private JsonNode get(String path) {
        return switch (path) {
            case "/api/v1/me" ->
                JSON.readTree(
                        "{\"party\": \"x\", \"mandates\": [{\"principal\": \"" + OPERATOR
                                + "\", \"mandateId\": \"m\", \"acts\": [\"IMPORT\"]}, {\"principal\": \"y\", \"acts\": [\"SIGN\"]}]}");
            case "/api/v1/projects" -> page("/projects", "projectId");
            case "/api/v1/parties" -> page("/parties", "partyId");
            case "/api/v1/views/promise-ladder" -> ladder();
            default -> {
                var parts = path.split("/");
                yield parts.length == 6 ? JSON.valueToTree(refusals.get(parts[4])) : batches.get(parts[4]);
            }
        };
    }

    private ObjectNode page(String path, String idMember) {
        var page = JSON.createObjectNode();
        var rows = page.putArray("rows");
        things.values().stream()
                .filter(thing -> thing.path.equals(path))
                .forEach(thing -> rows.add(((ObjectNode) thing.body.deepCopy()).put(idMember, thing.id)));
        return page;
    }

    private ObjectNode ladder() {
        var page = JSON.createObjectNode();
        var rows = page.putArray("rows");
        for (var agreement : bodies("/agreements/from-source")) {
            for (var commitment : agreement.path("commitments")) {
                var money = commitment.path("money");
                var committed = new BigDecimal(money.path("amount").asString()).subtract(lost);
                rows.addObject()
                        .put("projectId", agreement.path("projectId").asString())
                        .put("partyId", commitment.path("party").asString())
                        .put("unit", money.path("currency").asString() + "/2")
                        .putObject("committed")
                        .put("value", committed.toPlainString());
            }
        }
        return page;
    }

    private String id() {
        return String.format("01990000-0000-7000-8000-%012d", 100 + ids.incrementAndGet());
    }

    private static void send(HttpExchange exchange, int status, String body) {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

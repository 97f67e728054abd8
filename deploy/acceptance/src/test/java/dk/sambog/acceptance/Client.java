package dk.sambog.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks both services over HTTP. Who asks is a login name; what its token opens follows from it, see {@link #scope}. */
final class Client {
    static final String AUDITOR = "auditor";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String commandUrl;
    private final String queryUrl;
    private final Issuer issuer;

    Client(String commandUrl, String queryUrl, Issuer issuer) {
        this.commandUrl = commandUrl;
        this.queryUrl = queryUrl;
        this.issuer = issuer;
    }

    /**
     * A command, to be asked again with the same key.
     *
     * @param path without {@code /api/v1}
     * @param version what If-Match says; null for none
     */
    record Command(
            String key,
            String who,
            @Nullable String onBehalfOf,
            String path,
            Map<String, Object> body,
            @Nullable Long version) {}

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {
        String text() {
            return new String(bytes, UTF_8);
        }

        JsonNode json() {
            return bytes.length == 0 ? JSON.nullNode() : JSON.readTree(bytes);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        boolean isDone() {
            return status == 200 || status == 201;
        }

        /** This answer, which must be one to a command that was taken. */
        Answer done() {
            assertThat(status).as(text()).isBetween(200, 201);
            return this;
        }

        String id() {
            return json().path("id").asString();
        }

        long version() {
            return json().path("version").asLong();
        }

        List<JsonNode> events() {
            var events = new ArrayList<JsonNode>();
            json().path("events").forEach(events::add);
            return events;
        }
    }

    static String scope(String who) {
        return switch (who) {
            case AUDITOR -> "ledger.read audit.read";
            case "mette" -> "ledger.read ledger.write privacy.erase";
            default -> "ledger.read ledger.write";
        };
    }

    String token(String who) {
        return tokens.computeIfAbsent(who, name -> issuer.token(name, scope(name)));
    }

    /** Sends a command; an IOException means that nobody knows whether it was done. */
    Answer send(Command command) throws IOException {
        var headers = new HashMap<>(Map.of("Idempotency-Key", command.key(), "Content-Type", "application/json"));
        if (command.onBehalfOf() != null) {
            headers.put("Sambog-On-Behalf-Of", command.onBehalfOf());
        }
        if (command.version() != null) {
            headers.put("If-Match", "\"" + command.version() + "\"");
        }
        return exchange(
                "POST",
                commandUrl + "/api/v1" + command.path(),
                token(command.who()),
                headers,
                JSON.writeValueAsBytes(command.body()));
    }

    /** Sends a command that must be taken. */
    Answer does(Command command) {
        try {
            return send(command).done();
        } catch (IOException e) {
            throw new AssertionError(command.path(), e);
        }
    }

    /** Who this login is in the ledger. */
    JsonNode me(String who) {
        try {
            return exchange("GET", commandUrl + "/api/v1/me", token(who), Map.of(), new byte[0])
                    .done()
                    .json();
        } catch (IOException e) {
            throw new AssertionError("/me", e);
        }
    }

    /** Asks the query-service as the auditor, who may read everything. */
    Answer view(String path, String... headers) throws IOException {
        var given = new HashMap<String, String>();
        for (var i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        return exchange("GET", queryUrl + "/api/v1" + path, token(AUDITOR), given, new byte[0]);
    }

    /** All rows of a view at one position, over all its pages. */
    List<JsonNode> rows(String view, long position) {
        return pages("/views/" + view, "&asOfPosition=" + position);
    }

    /** All things of a kind, {@code projects}. */
    List<JsonNode> things(String kind) {
        return pages("/" + kind, "");
    }

    private List<JsonNode> pages(String path, String cut) {
        var rows = new ArrayList<JsonNode>();
        // A cursor holds on to the position of its first page.
        for (var more = cut; more != null; ) {
            var answer = mustSee(path + "?limit=1000" + more).json();
            answer.path("rows").forEach(rows::add);
            more = answer.path("next").isString()
                    ? "&cursor=" + answer.path("next").asString()
                    : null;
        }
        return rows;
    }

    /** An answer of the query-service that must be there. */
    Answer mustSee(String path) {
        try {
            var answer = view(path, "Prefer", "wait=10");
            assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    /** One request as it goes over the wire; {@code token} empty for none. */
    Answer exchange(String method, String url, String token, Map<String, String> headers, byte[] body)
            throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

package dk.sambog.standalone.importing.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's HTTP API as the importer uses it. What fails for a moment is asked again with the same key. */
public final class LedgerClient implements AutoCloseable {
    /** Waits; a test waits for nothing. */
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** An answer that was not a refusal. */
    public record Answer(JsonNode body, Optional<String> location) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ATTEMPTS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LedgerAddress address;
    private final Pause pause;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ImportMandate mandate;

    public LedgerClient(LedgerAddress address, Pause pause) {
        this.address = address;
        this.pause = pause;
        this.mandate = ImportMandate.of(get(address.commands(), "/api/v1/me"), address.onBehalfOf());
    }

    /** Sends a body; the same key gets the same answer. Refused with {@link Unreachable}, like every question here. */
    public Answer post(String path, String contentType, byte[] body, String idempotencyKey) {
        var request = request(address.commands(), path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .header("Sambog-On-Behalf-Of", mandate.principal())
                .header("Sambog-Mandate", mandate.mandateId())
                .POST(BodyPublishers.ofByteArray(body));
        return answer(request.build());
    }

    /** Asks the command-service. */
    public JsonNode get(String path) {
        return get(address.commands(), path);
    }

    /** Asks the query-service; only when {@link #knowsViews}. */
    public JsonNode view(String path) {
        var views = address.views();
        if (views == null) {
            throw new IllegalStateException("The address of the query-service is not known");
        }
        return get(views, path);
    }

    /** Whether the query-service can be asked. */
    public boolean knowsViews() {
        return address.views() != null;
    }

    /** What stands at {@code path}; empty when nothing does. */
    public Optional<JsonNode> find(String path) {
        var request = request(address.commands(), path).GET().build();
        var answer = send(request);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(
                answer.statusCode() < 300 ? json(answer) : answer(request).body());
    }

    private JsonNode get(URI server, String path) {
        return answer(request(server, path).GET().build()).body();
    }

    private HttpRequest.Builder request(URI server, String path) {
        return HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/+$", "") + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + address.token());
    }

    private Answer answer(HttpRequest request) {
        for (var attempt = 1; ; attempt++) {
            var answer = send(request);
            if (answer.statusCode() < 300) {
                return new Answer(json(answer), answer.headers().firstValue("Location"));
            }
            if (attempt == ATTEMPTS || !isPassing(answer.statusCode())) {
                throw new Unreachable(request.uri().getPath() + " was refused: " + Problems.sentence(json(answer))
                        + " (" + answer.statusCode() + ")");
            }
            rest(Duration.ofMillis(250L << attempt));
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Unreachable("no answer from " + request.uri() + ": "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }

    /** Waits before asking again. */
    public void rest(Duration duration) {
        try {
            pause.of(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }

    // Busy, or a request with the same key still under way.
    private static boolean isPassing(int status) {
        return status == 429 || status == 503 || status == 409;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(new String(answer.body(), UTF_8));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

package dk.sambog.standalone.demo.stage;

import dk.sambog.standalone.demo.stage.Thing.Happened;
import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.identity.DemoUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's public HTTP interface, as the people of the demo use it. */
public final class Ledger implements AutoCloseable {
    /** The same body is the same bytes in every process: a key is bound to them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<DemoUser, String> tokens = new EnumMap<>(DemoUser.class);
    private final Function<DemoUser, String> signIn;
    private final String commandUrl;
    private final String queryUrl;
    private String latest = "";

    /** @param signIn answers a bearer token */
    public Ledger(String commandUrl, String queryUrl, Function<DemoUser, String> signIn) {
        this.commandUrl = commandUrl;
        this.queryUrl = queryUrl;
        this.signIn = signIn;
    }

    /** Sends one command. */
    Thing send(DemoUser actor, String path, Map<String, Object> body, Map<String, String> headers) {
        var request = request(actor, commandUrl + "/api/v1" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return thing(path, answer(path, request.build()));
    }

    /** Stores a text file as a document. */
    Thing store(DemoUser actor, String fileName, String text, Map<String, String> headers) {
        var boundary = "a-line-that-stands-in-no-text";
        var body = """
                --%1$s
                Content-Disposition: form-data; name="file"; filename="%2$s"
                Content-Type: text/plain; charset=utf-8

                %3$s
                --%1$s--
                """.formatted(boundary, fileName, text).replace("\n", "\r\n");
        var request = request(actor, commandUrl + "/api/v1/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return thing("/documents", answer("/documents", request.build()));
    }

    /** Who this user is in the ledger, as {@code GET /me} tells it. */
    public JsonNode me(DemoUser actor) {
        return answer("/me", request(actor, commandUrl + "/api/v1/me").build());
    }

    /** What an event says, as it is stored: there from the moment it is appended. */
    public JsonNode payload(DemoUser reader, String eventId) {
        var path = "/events/" + eventId;
        return answer(path, request(reader, queryUrl + "/api/v1" + path).build())
                .path("payload");
    }

    /** Asks the query-service, once it has seen all that was said here. */
    public JsonNode view(DemoUser actor, String path) {
        var seen = latest.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "afterEvent=" + latest;
        return answer(
                path,
                request(actor, queryUrl + "/api/v1" + path + seen)
                        .header("Prefer", "wait=10")
                        .build());
    }

    Instant clock() {
        var request = HttpRequest.newBuilder(URI.create(commandUrl + "/api/v1/demo/clock"));
        return Instant.parse(
                answer("/demo/clock", request.build()).path("instant").asString());
    }

    /** Turns the clock once everything that was said before has its place: what happened on a day is ordered on that day. */
    public void setClock(Instant instant) {
        awaitLatest();
        var body = JSON.writeValueAsString(Map.of("instant", instant.toString()));
        answer(
                "/demo/clock",
                request(DemoUser.METTE, commandUrl + "/api/v1/demo/clock")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build());
    }

    /** Sets the clock back to where the story begins; refused when something was recorded later than that. */
    public void turnBack(Instant begin) {
        try {
            setClock(begin);
        } catch (Refused e) {
            throw new Refused(
                    "The demo's clock cannot be turned back to where the story begins, for this ledger holds later entries:"
                            + " choose a fresh folder with --data DIR.",
                    e);
        }
    }

    private HttpRequest.Builder request(DemoUser actor, String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(actor, signIn));
    }

    private void awaitLatest() {
        if (!latest.isEmpty()) {
            view(DemoUser.RIKKE, "/events?limit=1");
        }
    }

    private Thing thing(String path, JsonNode answer) {
        var events = new HashMap<String, Happened>();
        for (var event : answer.path("events")) {
            latest = event.path("id").asString();
            events.put(
                    event.path("type").asString(),
                    new Happened(latest, event.path("part").asString("")));
        }
        return new Thing(
                path + "/" + answer.path("id").asString(""),
                answer.path("stream").asString(""),
                answer.path("version").asLong(-1),
                events);
    }

    private JsonNode answer(String path, HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Refused("The ledger refused " + path + ": " + problem(answer));
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Refused("The ledger at " + request.uri().getAuthority() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }

    private static String problem(HttpResponse<String> answer) {
        try {
            var problem = JSON.readTree(answer.body());
            var sentence = problem.path("detail").asString(problem.path("title").asString(""));
            var fields = problem.path("errors");
            return answer.statusCode() + " " + sentence + (fields.isEmpty() ? "" : " " + fields);
        } catch (JacksonException e) {
            return answer.statusCode() + " " + answer.body();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

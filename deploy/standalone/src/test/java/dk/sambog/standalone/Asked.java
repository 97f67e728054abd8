package dk.sambog.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service asked over HTTP. */
final class Asked {
    private Asked() {}

    static int get(String url, String token) throws IOException, InterruptedException {
        return ask(url, token).statusCode();
    }

    static JsonNode body(String url, String token) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(ask(url, token).body());
    }

    private static HttpResponse<String> ask(String url, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}

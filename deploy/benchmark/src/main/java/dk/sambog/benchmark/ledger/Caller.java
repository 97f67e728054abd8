package dk.sambog.benchmark.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** One client with one kept-alive connection: blocking, no redirects, no retries, as cheap as a client can be. */
public final class Caller implements AutoCloseable {
    /** What came back. */
    public record Answer(int status, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final MinimalHttpClient client = HttpClients.createMinimal(new BasicHttpClientConnectionManager());
    private final String token;
    private final String onBehalfOf;

    /**
     * @param token the bearer token
     * @param onBehalfOf a party id; empty for oneself
     */
    public Caller(String token, String onBehalfOf) {
        this.token = token;
        this.onBehalfOf = onBehalfOf;
    }

    /** Posts {@code body}, whatever comes back. */
    public Answer post(String url, byte[] body, ContentType type, String key) throws IOException {
        return post(url, body, type, key, "");
    }

    /** The same about a thing as it was last seen, at {@code version}. */
    public Answer post(String url, byte[] body, ContentType type, String key, String version) throws IOException {
        var request = new HttpPost(url);
        request.setEntity(new ByteArrayEntity(body, type));
        request.setHeader("Idempotency-Key", key);
        if (!version.isEmpty()) {
            request.setHeader("If-Match", "\"" + version + "\"");
        }
        return send(request);
    }

    public Answer get(String url) throws IOException {
        return send(new HttpGet(url));
    }

    private Answer send(HttpUriRequestBase request) throws IOException {
        if (!token.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        if (!onBehalfOf.isEmpty()) {
            request.setHeader("Sambog-On-Behalf-Of", onBehalfOf);
        }
        return client.execute(request, response -> {
            var entity = response.getEntity();
            return new Answer(response.getCode(), entity == null ? new byte[0] : EntityUtils.toByteArray(entity));
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}

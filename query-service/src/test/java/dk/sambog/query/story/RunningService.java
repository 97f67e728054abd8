package dk.sambog.query.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.query.QueryApplication;
import dk.sambog.query.generation.Positions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query-service on free ports over a database of its own, asked by real HTTP. */
public final class RunningService implements AutoCloseable {
    public final TestDatabase database = TestDatabase.create();
    public final Ledger ledger = new Ledger(database);
    public final Story story = new Story(ledger);
    public final Tokens tokens;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    /** {@code more} are properties beside the usual ones, {@code sambog.mode=demo}. */
    public RunningService(String... more) {
        // A database copied from a template keeps its tables' grants, not its own.
        JdbcClient.create(database.asSuperuser())
                .sql(
                        "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO query_app', current_database()); END $$")
                .update();
        try {
            tokens = new Tokens();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var properties = new HashMap<String, Object>(database.properties());
        properties.putAll(Map.of(
                "spring.config.name",
                "query-service",
                "sambog.query.feed.poll",
                "50ms",
                "sambog.identity.jwk-set-uri",
                tokens.jwkSetUri()));
        for (var property : more) {
            var parts = property.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        context = new SpringApplicationBuilder(QueryApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits until the views hold everything the ledger does. */
    public void awaitViews() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> bean(Positions.class).projected() == ledger.head());
    }

    public String managementUrl() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.management.port");
    }

    public String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Asks as an auditor, who may read everything. */
    public HttpResponse<String> get(String path, String... headers) {
        return as("audit", "audit.read", path, headers);
    }

    public HttpResponse<String> as(String subject, String scope, String path, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + tokens.of(subject, scope);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return anonymously(path, all);
    }

    public HttpResponse<String> anonymously(String path, String... headers) {
        return send("GET", url() + path, headers);
    }

    public HttpResponse<String> send(String method, String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        tokens.close();
    }
}

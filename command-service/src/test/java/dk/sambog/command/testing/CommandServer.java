package dk.sambog.command.testing;

import dk.sambog.command.CommandApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The command-service on a free port over a test database. A token is {@code test.<subject>} with every scope, or
 * {@code test.<subject>.<scope>+<scope>}.
 */
public final class CommandServer implements AutoCloseable {
    public static final String ISSUER = "https://issuer.test";

    /** Seals what tests put into the vault. */
    public static final String VAULT_KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private CommandServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static CommandServer start(TestDatabase database, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(database.properties());
        properties.put("server.port", 0);
        properties.put("management.server.port", 0);
        properties.put("sambog.identity.issuer", ISSUER);
        properties.put("sambog.installation.token", "once");
        properties.put("sambog.vault.key", VAULT_KEY);
        properties.put("sambog.mode", "demo");
        properties.put("spring.jmx.enabled", false);
        properties.putAll(more);
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new CommandServer(new SpringApplicationBuilder(CommandApplication.class)
                .properties("spring.config.name=command-service")
                .run(arguments));
    }

    public static CommandServer start(TestDatabase database) {
        return start(database, Map.of());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The bean of that name, where several have the type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public String managementUrl() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.management.port");
    }

    /** Posts JSON as {@code subject} under a new Idempotency-Key; {@code headers} are name, value, name, value … */
    public HttpResponse<String> post(String subject, String path, String json, String... headers) {
        var all = Arrays.asList(headers);
        var request = HttpRequest.newBuilder(uri("/api/v1" + path))
                .header("Authorization", "Bearer test." + subject)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!all.contains("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
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
    }

    @Configuration(proxyBeanMethods = false)
    static class TestTokens {
        private static final String ALL =
                "ledger.read ledger.write finance.read audit.read audit.write webhook.manage privacy.erase";

        @Bean
        @Primary
        JwtDecoder testTokenDecoder() {
            return token -> {
                var parts = token.split("\\.", 3);
                if (parts.length < 2 || !parts[0].equals("test")) {
                    throw new BadJwtException("Not a test token");
                }
                var scope = parts.length == 3 ? parts[2].replace('+', ' ').replace('_', '.') : ALL;
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .issuer(ISSUER)
                        .subject(parts[1])
                        .audience(List.of("sambog"))
                        .issuedAt(Instant.EPOCH)
                        .claim("scope", scope)
                        .build();
            };
        }
    }
}

package dk.sambog.query.testing;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.query.QueryApplication;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A query-service of its own over a test's database, on a free port. */
public final class QueryRun implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private QueryRun(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static QueryRun over(TestDatabase database, Map<String, Object> more) throws SQLException {
        // A copy of a template has its tables, not its own grants: roles.sql gives this one.
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("GRANT CREATE ON DATABASE " + connection.getCatalog() + " TO query_app");
        }
        var properties = new HashMap<>(database.properties());
        properties.put("spring.config.name", "query-service");
        properties.put("server.port", "0");
        properties.put("management.server.port", "0");
        properties.put("sambog.identity.jwk-set-uri", "http://localhost/no-keys");
        properties.put("sambog.query.feed.poll", "50ms");
        properties.putAll(more);
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new QueryRun(new SpringApplicationBuilder(QueryApplication.class).run(arguments));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

package dk.sambog.benchmark.ledger;

import dk.sambog.query.QueryApplication;
import dk.sambog.query.feed.LedgerFeed;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Another query-service on the same ledger, as a second machine would bring it. */
public final class SecondQueryService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private SecondQueryService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on free ports; its projector sets to work by itself. */
    public static SecondQueryService start(Ledger ledger, Clock clock) {
        var database = ledger.database();
        var properties = Map.of(
                "spring.config.name", "query-service",
                "sambog.standalone.service", "query-service",
                "spring.datasource.url", database.url(),
                "sambog.database.query.username", Database.Login.QUERY.role(),
                "sambog.database.query.password", database.password("query"),
                "sambog.mode", "demo",
                "sambog.identity.issuer", ledger.running().issuer(),
                "server.port", "0",
                "management.server.port", "0",
                "server.address", "localhost");
        return new SecondQueryService(new SpringApplicationBuilder(QueryApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("installationClock", clock))
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new)));
    }

    /** How it reads the ledger. */
    public LedgerFeed feed() {
        return context.getBean(LedgerFeed.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

package dk.sambog.query.generation.projector;

import dk.sambog.query.feed.FeedSignal;
import dk.sambog.query.feed.LedgerFeed;
import dk.sambog.query.generation.Positions;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.shape.GenerationProperties;
import dk.sambog.query.generation.shape.Generations;
import dk.sambog.query.generation.shape.Retirement;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GenerationProperties.class)
class ProjectorConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService projectorReadAhead() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("projector-read-ahead").factory());
    }

    @Bean
    @DependsOnDatabaseInitialization
    Projector projector(
            @Qualifier("projectorDataSource") DataSource source,
            LedgerFeed feed,
            FeedSignal signal,
            List<Projection> shared,
            List<Projection.Factory> factories,
            @Qualifier("projectorReadAhead") ExecutorService readAhead,
            Positions positions,
            GenerationProperties properties,
            MeterRegistry registry,
            Clock clock) {
        var metrics = new ProjectorMetrics(registry);
        var projections = new ArrayList<>(shared);
        factories.forEach(factory -> projections.add(factory.create()));
        projections.sort(Comparator.comparing(Projection::name));
        var generations = new Generations(clock);
        var projector = new Projector(
                new PageWork(source, feed, generations, projections, readAhead, metrics),
                new Retirement(source, generations, properties.grace(), clock),
                signal);
        metrics.watch(projector::state, positions);
        return projector;
    }

    @Bean
    ProjectorHealth projectorHealthIndicator(Projector projector) {
        return new ProjectorHealth(projector::state);
    }
}

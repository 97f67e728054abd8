package dk.sambog.command.eventstore;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Replaces Axon's defaults: serializer, event store, metadata, and transactions, which are the request's own. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    @Bean
    @Primary
    Serializer serializer() {
        return new CatalogueSerializer();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer, DataSource appDataSource, AppendBuffer buffer, Clock clock) {
        return new LedgerStorageEngine(
                serializer,
                new EventUpcasterChain(),
                new SpringDataSourceConnectionProvider(appDataSource),
                buffer,
                clock);
    }

    @Bean
    EventStore eventStore(
            EventStorageEngine engine, @Value("${sambog.eventstore.cached-streams:20000}") long cachedStreams) {
        return new LedgerEventStore(engine, new StreamCache(cachedStreams));
    }

    @Bean
    CorrelationDataProvider correlationDataProvider() {
        return new ClosedMetadata();
    }

    /** Commands run inside the request's transaction, which the request opens, retries and ends. */
    @Bean
    CommandBus commandBus(CorrelationDataProvider metadata) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(metadata)));
        return bus;
    }
}

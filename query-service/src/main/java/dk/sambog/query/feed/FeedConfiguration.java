package dk.sambog.query.feed;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
class FeedConfiguration {
    /** The only serializer Axon has here: payloads are JSON under our names. */
    @Bean
    @Primary
    Serializer catalogueSerializer() {
        return new CatalogueSerializer();
    }

    @Bean
    EventReader eventReader(Serializer serializer, List<EventUpcaster> upcasters) {
        return new EventReader(serializer, new EventUpcasterChain(upcasters));
    }

    @Bean
    LedgerFeed ledgerFeed(
            @Qualifier("projectorDataSource") DataSource source, EventReader reader, FeedProperties properties) {
        return new LedgerFeed(source, reader, properties.pageSize());
    }

    @Bean
    FeedSignal feedSignal(@Qualifier("projectorDataSource") DataSource source, FeedProperties properties) {
        return new FeedSignal(source, properties.poll());
    }

    @Bean
    PositionSource positionSource(LedgerFeed feed, EventReader reader, FeedSignal signal) {
        return new PositionSource(feed, reader, signal);
    }
}

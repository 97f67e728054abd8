package dk.sambog.query.feed;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
class FeedConfiguration {
    @Bean
    EventReader eventReader(List<EventUpcaster> upcasters) {
        return new EventReader(new CatalogueSerializer(), new EventUpcasterChain(upcasters));
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

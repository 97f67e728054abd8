package dk.sambog.query.generation;

import dk.sambog.query.feed.FeedSignal;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {
    @Bean
    Views views(DataSource source) {
        return new Views(source);
    }

    @Bean
    Positions positions(DataSource source, FeedSignal signal, Clock clock) {
        return new Positions(source, signal, clock);
    }
}

package dk.sambog.query.history;

import dk.sambog.query.generation.Projection;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {
    @Bean
    Projection.Factory historyProjection(@Value("${sambog.zone}") ZoneId zone) {
        return () -> new HistoryProjection(zone);
    }
}

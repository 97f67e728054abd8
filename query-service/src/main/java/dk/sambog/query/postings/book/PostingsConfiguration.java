package dk.sambog.query.postings.book;

import dk.sambog.query.generation.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostingsConfiguration {
    @Bean
    Projection.Factory postingsProjection() {
        return PostingsProjection::new;
    }
}

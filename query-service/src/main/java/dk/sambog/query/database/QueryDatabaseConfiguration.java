package dk.sambog.query.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueryDatabaseProperties.class)
class QueryDatabaseConfiguration {
    /** One each for the projector, its reading ahead and the notifications, and one to spare. */
    private static final int PROJECTOR_CONNECTIONS = 4;

    @Bean
    @Primary
    HikariDataSource queryDataSource(
            @Value("${spring.datasource.url}") String url, QueryDatabaseProperties properties) {
        return pool("query", url, properties, properties.poolSize());
    }

    @Bean
    HikariDataSource projectorDataSource(
            @Value("${spring.datasource.url}") String url, QueryDatabaseProperties properties) {
        return pool("projector", url, properties, PROJECTOR_CONNECTIONS);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    private static HikariDataSource pool(String name, String url, QueryDatabaseProperties properties, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(properties.username());
        pool.setPassword(properties.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.addDataSourceProperty("ApplicationName", "sambog-query-" + name);
        // A dead server is noticed, not waited for.
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }
}

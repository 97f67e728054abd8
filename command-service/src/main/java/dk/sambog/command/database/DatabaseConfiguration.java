package dk.sambog.command.database;

import com.zaxxer.hikari.HikariDataSource;
import dk.sambog.command.database.DatabaseProperties.Login;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

/** Migrates first, then connects as those who may append and as the one who may sequence. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    private final String url;
    private final DatabaseProperties properties;

    DatabaseConfiguration(@Value("${spring.datasource.url}") String url, DatabaseProperties properties) {
        this.url = url;
        this.properties = properties;
    }

    @Bean(initMethod = "migrate")
    Flyway commandMigrations() {
        return Flyway.configure()
                .dataSource(
                        url,
                        properties.migrator().username(),
                        properties.migrator().password())
                .initSql("SET ROLE ledger_owner")
                .schemas("command_migration")
                .locations("classpath:db/migration/command")
                .load();
    }

    @Bean
    @Primary
    @DependsOn("commandMigrations")
    HikariDataSource appDataSource() {
        return pool("command", properties.app(), properties.poolSize());
    }

    /** One connection holds the sequencer's lock, the other vacuums. */
    @Bean(defaultCandidate = false)
    @DependsOn("commandMigrations")
    HikariDataSource sequencerDataSource() {
        return pool("sequencer", properties.sequencer(), 2);
    }

    private HikariDataSource pool(String name, Login login, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(login.username());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "sambog-" + name);
        // Every statement finds its rows by a key: planning it anew for each value costs more than running it. Without
        // sequential scans a plan made while a table was small is still the right one when it has grown.
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off");
        return pool;
    }
}

package dk.sambog.command.sequencer;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sequencer under its own login. {@code sambog.sequencer.enabled=false} leaves it to the other command-services. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "sambog.sequencer.enabled", matchIfMissing = true)
class SequencerConfiguration {
    private final JdbcTemplate jdbc;
    private final HikariDataSource source;

    SequencerConfiguration(@Qualifier("sequencerDataSource") HikariDataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    @Bean
    Sequencer sequencer(Clock clock, MeterRegistry metrics) {
        Gauge.builder("sambog.sequencer.backlog", table(), EntryTable::backlog)
                .description("Committed events without a position")
                // The registry alone holds this table.
                .strongReference(true)
                .register(metrics);
        return new Sequencer(table(), new TransactionTemplate(new JdbcTransactionManager(source)), clock, metrics);
    }

    @Bean
    SequencerLoop sequencerLoop(Sequencer sequencer) {
        return new SequencerLoop(sequencer, table());
    }

    @Bean
    HealthIndicator sequencerHealthIndicator(Sequencer sequencer) {
        return () -> sequencer.alarm() == null
                ? Health.up().build()
                : Health.down().withDetail("alarm", sequencer.alarm()).build();
    }

    private EntryTable table() {
        return new EntryTable(jdbc);
    }
}

package dk.sambog.query.generation.shape;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops generations that were retired long enough ago, now and then while the projector has nothing else to do. */
public final class Retirement {
    private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DataSource source;
    private final Generations generations;
    private final Duration grace;
    private final Clock clock;
    private Instant next = Instant.MIN;

    public Retirement(DataSource source, Generations generations, Duration grace, Clock clock) {
        this.source = source;
        this.generations = generations;
        this.grace = grace;
        this.clock = clock;
    }

    /** Whatever still reads a generation keeps it until the next time. */
    public void sweep() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                generations.dropRetired(connection, grace);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.info("Retired generations stay for now: {}", e.getMessage());
        }
    }
}

package dk.sambog.command.request;

import dk.sambog.command.content.TextStore;
import dk.sambog.command.database.Reads;
import dk.sambog.command.database.Writes;
import dk.sambog.command.eventstore.AppendBuffer;
import dk.sambog.command.guard.Guards;
import dk.sambog.command.problem.CommandRejected;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One unit of work: commands, guards, texts and the memory of the request, all of it or nothing. When others changed the
 * same stream meanwhile the whole of it is done again in a new transaction.
 */
@Component
public class CommandTransaction {
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transactions;
    private final AppendBuffer events;
    private final Guards guards;
    private final TextStore texts;
    private final Reads reads;
    private final Writes writes;
    private final Counter conflicts;
    private final Timer appendTime;
    private final DistributionSummary appendSize;

    CommandTransaction(
            PlatformTransactionManager transactions,
            AppendBuffer events,
            Guards guards,
            TextStore texts,
            Reads reads,
            Writes writes,
            MeterRegistry metrics) {
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
        this.guards = guards;
        this.texts = texts;
        this.reads = reads;
        this.writes = writes;
        this.conflicts = Counter.builder("sambog.command.conflicts")
                .description("Units of work done again because others changed the same stream")
                .register(metrics);
        this.appendTime = Timer.builder("sambog.append")
                .description("Writing what a unit of work has gathered at its end, and its commit")
                .register(metrics);
        this.appendSize = DistributionSummary.builder("sambog.append.batch.size")
                .description("Events a unit of work appended")
                .baseUnit("events")
                .register(metrics);
    }

    /** Runs {@code work}; it must be possible to run it again from the beginning. */
    public <T> T run(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DataAccessException | TransactionException failure) {
                if (!isConflict(failure)) {
                    throw failure;
                }
                conflicts.increment();
                if (attempt == ATTEMPTS) {
                    throw new CommandRejected(RequestRejection.TOO_BUSY);
                }
            }
        }
    }

    /** Runs {@code work} once, and throws whatever it or the database has against it. */
    <T> T attempt(Supplier<T> work) {
        return once(work);
    }

    private <T> T once(Supplier<T> work) {
        return transactions.execute(status -> {
            reads.open();
            writes.open();
            events.open();
            guards.open();
            texts.open();
            try {
                var result = work.get();
                var size = events.size();
                if (size > 0) {
                    appendSize.record(size);
                }
                appendTime.record(this::flush);
                return result;
            } finally {
                texts.close();
                guards.close();
                events.close();
                writes.close();
                reads.close();
            }
        });
    }

    private void flush() {
        events.flush();
        guards.flush();
        texts.flush();
        writes.flushAndCommit();
    }

    /**
     * Somebody else's event took the version, the same request was just done, or the database broke a tie. Any other
     * constraint is the last line behind a guard and would be hit again.
     */
    private static boolean isConflict(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return switch (sql.getSQLState()) {
                    case "40001", "40P01" -> true;
                    case "23505" ->
                        sql.getMessage().contains("event_stream_version")
                                || sql.getMessage().contains("idempotency_pk")
                                || sql.getMessage().contains("party_identifier_once")
                                || sql.getMessage().contains("installation_pk");
                    default -> false;
                };
            }
        }
        return false;
    }
}

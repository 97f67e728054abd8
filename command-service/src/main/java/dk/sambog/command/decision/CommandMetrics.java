package dk.sambog.command.decision;

import dk.sambog.command.problem.CommandRejected;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Times each command from its locks to its decided events, and counts it by how it ended. What was decided counts as
 * accepted once its transaction has committed; decided in vain (another command of the batch was refused) it counts nowhere.
 */
@Component
class CommandMetrics {
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final MeterProvider<Timer> commands;
    private final ClassValue<String> actions = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return WORD.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    };

    CommandMetrics(MeterRegistry metrics) {
        this.commands = Timer.builder("sambog.command")
                .description("One command, from its locks to its decided events, by type and outcome")
                .withRegistry(metrics);
    }

    void decided(LedgerCommand command, long nanos) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                record(command, "accepted", nanos);
            }
        });
    }

    void refused(LedgerCommand command, RuntimeException reason, long nanos) {
        record(
                command,
                switch (reason) {
                    case CommandRejected _ -> "refused";
                    case VersionConflict _, ConcurrencyFailureException _, DuplicateKeyException _ -> "conflict";
                    default -> "failed";
                },
                nanos);
    }

    private void record(LedgerCommand command, String outcome, long nanos) {
        var type = command.stream().feature() + "." + actions.get(command.getClass());
        commands.withTags("type", type, "outcome", outcome).record(nanos, TimeUnit.NANOSECONDS);
    }
}

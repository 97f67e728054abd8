package dk.sambog.command.decision;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.eventstore.AppendBuffer;
import dk.sambog.command.eventstore.ClosedMetadata;
import dk.sambog.command.eventstore.EventRow;
import dk.sambog.command.guard.Guards;
import java.util.HashMap;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands to their aggregates, inside a transaction that somebody else opened. */
@Component
public class Decisions {
    private final CommandBus bus;
    private final AppendBuffer buffer;
    private final Guards guards;
    private final FactsInterceptor facts;
    private final List<Policy> policies;
    private final CommandMetrics metrics;

    Decisions(
            CommandBus bus,
            AppendBuffer buffer,
            Guards guards,
            FactsInterceptor facts,
            List<Policy> policies,
            CommandMetrics metrics) {
        this.bus = bus;
        this.buffer = buffer;
        this.guards = guards;
        this.facts = facts;
        this.policies = policies;
        this.metrics = metrics;
    }

    /** Commands of one request. */
    public record Asked(List<? extends LedgerCommand> commands, Acting acting) {}

    /** Locks and reads what all of these need before the first is decided, so that it takes one round trip for all. */
    public void prepare(List<Asked> requests) {
        facts.lockAndRead(requests);
    }

    /**
     * Decides one command, and whatever must follow from it.
     *
     * @param expectedVersion the version of the stream the caller saw, or null when it does not matter
     * @return the events it appended, in their order; none when the command found nothing to do
     */
    public List<EventRow> decide(LedgerCommand command, Acting acting, @Nullable Long expectedVersion) {
        return decide(command, acting, expectedVersion, true);
    }

    /** The same for a request that is done again, alone, when it is refused: then the refusal counts, and not before. */
    public List<EventRow> decideInCompany(LedgerCommand command, Acting acting, @Nullable Long expectedVersion) {
        return decide(command, acting, expectedVersion, false);
    }

    private List<EventRow> decide(
            LedgerCommand command, Acting acting, @Nullable Long expectedVersion, boolean refusalCounts) {
        var before = buffer.size();
        var started = System.nanoTime();
        try {
            send(command, acting, expectedVersion);
            metrics.decided(command, System.nanoTime() - started);
        } catch (RuntimeException reason) {
            if (refusalCounts) {
                metrics.refused(command, reason, System.nanoTime() - started);
            }
            throw reason;
        }
        var decided = buffer.appendedSince(before);
        guards.follow(decided.stream().map(EventRow::event).toList());
        for (var row : decided) {
            for (var policy : policies) {
                policy.follow(row.event()).forEach(next -> decide(next, acting, null, refusalCounts));
            }
        }
        return buffer.appendedSince(before);
    }

    private void send(LedgerCommand command, Acting acting, @Nullable Long expectedVersion) {
        var metadata = new HashMap<String, Object>();
        metadata.put(ClosedMetadata.ACTOR, acting.actor().toString());
        metadata.put(ClosedMetadata.ON_BEHALF_OF, acting.onBehalfOf().toString());
        metadata.put(ClosedMetadata.CORRELATION_ID, acting.correlationId().toString());
        metadata.put(FactsInterceptor.ACTING, acting);
        if (expectedVersion != null) {
            metadata.put(Deciding.EXPECTED_VERSION, expectedVersion);
        }
        var callback = new FutureCallback<LedgerCommand, Object>();
        bus.dispatch(new GenericCommandMessage<>(command, metadata), callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw unwrapped(result.exceptionResult());
        }
    }

    /** The one place where what Axon threw becomes what was thrown. */
    private static RuntimeException unwrapped(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof dk.sambog.command.problem.CommandRejected rejected) {
                return rejected;
            }
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}

package dk.sambog.command.eventstore;

import dk.sambog.command.database.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction appends. Rows wait here until somebody reads or the transaction ends, so that a batch of a
 * hundred commands is one statement.
 */
@Component
public final class AppendBuffer {
    private static final class Rows {
        private final List<EventRow> all = new ArrayList<>();
        private int written;
    }

    private final EventTable events;
    private final Writes writes;

    AppendBuffer(EventTable events, Writes writes) {
        this.events = events;
        this.writes = writes;
    }

    /** Begins with the transaction. */
    public void open() {
        TransactionSynchronizationManager.bindResource(this, new Rows());
    }

    /** Ends with the transaction, however that ends. */
    public void close() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** Everything the transaction has appended so far, oldest first. */
    public List<EventRow> appended() {
        return List.copyOf(rows().all);
    }

    public int size() {
        return rows().all.size();
    }

    /** The events appended after the first {@code from}. */
    public List<EventRow> appendedSince(int from) {
        var all = rows().all;
        return List.copyOf(all.subList(from, all.size()));
    }

    void add(List<EventRow> added) {
        rows().all.addAll(added);
    }

    /** Writes what waits; a stream that moved on meanwhile shows here as a conflict. */
    public void flush() {
        var rows = rows();
        var waiting = rows.all.subList(rows.written, rows.all.size());
        if (!waiting.isEmpty()) {
            events.insert(List.copyOf(waiting));
            rows.written = rows.all.size();
        }
    }

    /** Writes what waits at once, because a stream is about to be read. */
    void flushNow() {
        if (rows().written < rows().all.size()) {
            flush();
            writes.flush();
        }
    }

    /** Whether a transaction with a buffer is running on this thread. */
    boolean isOpen() {
        return resource() != null;
    }

    private Rows rows() {
        return Objects.requireNonNull(resource(), "Events are appended inside a command transaction only");
    }

    private @Nullable Rows resource() {
        return (Rows) TransactionSynchronizationManager.getResource(this);
    }
}

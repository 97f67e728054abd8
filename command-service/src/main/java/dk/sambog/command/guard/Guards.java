package dk.sambog.command.guard;

import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.Guard.Lock;
import dk.sambog.events.LedgerEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Locks, reads and changes guards for the running transaction. Locks are advisory and last until it ends; all locks of one
 * call are taken in one order, so that two callers never wait for each other.
 */
@Component
public class Guards {
    /** What the transaction has locked, read and not yet written. */
    private static final class Session {
        private final Map<Long, Boolean> locked = new HashMap<>();
        private final Map<Guard<?>, Optional<Object>> read = new HashMap<>();
        private final Map<GuardTable<?>, List<LedgerEvent>> waiting = new LinkedHashMap<>();
        private final Map<Object, Object> answers = new HashMap<>();
    }

    private static final String LOCK = """
            SELECT CASE WHEN exclusive THEN pg_advisory_xact_lock(key) ELSE pg_advisory_xact_lock_shared(key) END
            FROM unnest(?::bigint[], ?::boolean[]) AS wanted(key, exclusive)""";

    private final JdbcTemplate jdbc;
    private final List<GuardTable<?>> tables;

    Guards(JdbcTemplate jdbc, List<GuardTable<?>> tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Begins with the transaction. */
    public void open() {
        TransactionSynchronizationManager.bindResource(this, new Session());
    }

    /** Ends with the transaction, however that ends. */
    public void close() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** Locks and reads ahead for many commands at once. What is locked already stays locked as it is. */
    public void lock(Collection<Lock> locks) {
        var session = session();
        var wanted = new TreeMap<Long, Boolean>();
        for (var lock : locks) {
            var key = LockKeys.of(lock.guard());
            if (!session.locked.containsKey(key) || (lock.exclusive() && !session.locked.get(key))) {
                wanted.merge(key, lock.exclusive(), Boolean::logicalOr);
            }
        }
        if (!wanted.isEmpty()) {
            jdbc.query(
                    LOCK,
                    row -> {},
                    wanted.keySet().toArray(Long[]::new),
                    wanted.values().toArray(Boolean[]::new));
            session.locked.putAll(wanted);
        }
    }

    /** Locks, then reads: plain values that stay true until the transaction ends. */
    public Map<Guard<?>, Object> lockAndRead(Collection<Lock> locks) {
        lock(locks);
        return read(locks.stream().map(Lock::guard).collect(Collectors.toSet()));
    }

    /** What the guards hold now, as this transaction sees them. */
    public Map<Guard<?>, Object> read(Set<Guard<?>> guards) {
        var session = session();
        var unknown = new HashSet<>(guards);
        unknown.removeAll(session.read.keySet());
        for (var table : tables) {
            var asked = unknown.stream().filter(table.guard()::isInstance).toList();
            if (!asked.isEmpty()) {
                readInto(session, table, asked);
            }
        }
        var facts = new HashMap<Guard<?>, Object>();
        for (var guard : guards) {
            var read = session.read.get(guard);
            if (read == null) {
                throw new IllegalStateException("No guard table answers " + guard);
            }
            read.ifPresent(value -> facts.put(guard, value));
        }
        return facts;
    }

    /** Asks once per transaction; forgotten when a guard changes, for the answer may rest on it. */
    @SuppressWarnings("unchecked") // a question is asked for one type of answer only
    public <T> T once(Object question, Supplier<T> answer) {
        return (T) session().answers.computeIfAbsent(question, asked -> answer.get());
    }

    /** Takes note of decided events; their changes are written when somebody reads, or at the end. */
    public void follow(List<? extends LedgerEvent> events) {
        var session = session();
        for (var event : events) {
            for (var table : tables) {
                var changed = table.changedBy(event);
                if (!changed.isEmpty()) {
                    session.waiting
                            .computeIfAbsent(table, none -> new ArrayList<>())
                            .add(event);
                    changed.forEach(session.read::remove);
                    session.answers.clear();
                }
            }
        }
    }

    /** Writes what waits. */
    public void flush() {
        var waiting = session().waiting;
        waiting.forEach(GuardTable::apply);
        waiting.clear();
    }

    private <G extends Guard<?>> void readInto(Session session, GuardTable<G> table, List<Guard<?>> asked) {
        var waiting = session.waiting.remove(table);
        if (waiting != null) {
            table.apply(waiting);
        }
        var guards = asked.stream().map(table.guard()::cast).toList();
        var found = table.read(guards);
        guards.forEach(guard -> session.read.put(guard, Optional.ofNullable(found.get(guard))));
    }

    private Session session() {
        return Objects.requireNonNull(
                (Session) TransactionSynchronizationManager.getResource(this),
                "Guards are locked inside a command transaction only");
    }
}

package dk.sambog.command.guard;

import dk.sambog.command.database.Query;
import dk.sambog.command.database.Reads;
import dk.sambog.command.database.Writes;
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
import java.util.stream.Collectors;
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
        private final Set<Lock> held = new HashSet<>();
        private final Map<Guard<?>, Optional<Object>> read = new HashMap<>();
        private final Map<GuardTable<?>, List<LedgerEvent>> waiting = new LinkedHashMap<>();
        private final Map<Follower, List<LedgerEvent>> following = new LinkedHashMap<>();
    }

    // The order of the array is the order of the locks.
    private static final String LOCK = """
            SELECT CASE WHEN exclusive THEN pg_advisory_xact_lock(key) ELSE pg_advisory_xact_lock_shared(key) END
            FROM unnest(?::bigint[], ?::boolean[]) AS wanted(key, exclusive)""";

    private final Reads reads;
    private final Writes writes;
    private final List<GuardTable<?>> tables;
    private final List<Follower> followers;

    Guards(Reads reads, Writes writes, List<GuardTable<?>> tables, List<Follower> followers) {
        this.reads = reads;
        this.writes = writes;
        this.tables = tables;
        this.followers = followers;
    }

    /** Begins with the transaction. */
    public void open() {
        TransactionSynchronizationManager.bindResource(this, new Session());
    }

    /** Ends with the transaction, however that ends. */
    public void close() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /**
     * Locks, then reads: plain values that stay true until the transaction ends. Both travel together, each statement with
     * a snapshot of its own, so that what is read is what stands once the locks are held.
     */
    public Map<Guard<?>, Object> lockAndRead(Collection<Lock> locks) {
        var session = session();
        var guards = locks.stream().map(Lock::guard).collect(Collectors.toSet());
        if (guards.stream().anyMatch(Guard::spansTables)) {
            flush();
            writes.flush();
            session.read.keySet().removeIf(Guard::spansTables);
        }
        // Most lines of a batch find everything held and read by the chunk they stand in.
        if (session.held.containsAll(locks) && session.read.keySet().containsAll(guards)) {
            return facts(session, guards);
        }
        var statements = new ArrayList<GuardQuery>();
        lock(session, locks).ifPresent(statements::add);
        var unknown = guards.stream()
                .filter(guard -> !session.read.containsKey(guard))
                .toList();
        for (var table : tables) {
            query(session, table, unknown).ifPresent(statements::add);
        }
        var found = execute(statements);
        for (var table : tables) {
            found.putAll(readDirectly(table, unknown));
        }
        unknown.forEach(guard -> session.read.put(guard, Optional.ofNullable(found.get(guard))));
        session.held.addAll(locks);
        return facts(session, guards);
    }

    /** Takes note of decided events; their changes are written when somebody reads, or at the end. */
    public void follow(List<? extends LedgerEvent> events) {
        var session = session();
        for (var event : events) {
            for (var table : tables) {
                var changed = table.changedBy(event);
                var changesUnnamed = table.changesUnnamed(event);
                if (!changed.isEmpty() || changesUnnamed) {
                    session.waiting
                            .computeIfAbsent(table, none -> new ArrayList<>())
                            .add(event);
                    changed.forEach(session.read::remove);
                }
                if (changesUnnamed) {
                    session.read.keySet().removeIf(table.guard()::isInstance);
                }
            }
            for (var follower : followers) {
                if (follower.concerns(event)) {
                    session.following
                            .computeIfAbsent(follower, none -> new ArrayList<>())
                            .add(event);
                }
            }
        }
    }

    /** Writes what waits. */
    public void flush() {
        var session = session();
        session.waiting.forEach(GuardTable::apply);
        session.waiting.clear();
        session.following.forEach(Follower::follow);
        session.following.clear();
    }

    private Optional<GuardQuery> lock(Session session, Collection<Lock> locks) {
        var wanted = new TreeMap<Long, Boolean>();
        for (var lock : locks) {
            var key = LockKeys.of(lock.guard());
            if (!session.locked.containsKey(key) || (lock.exclusive() && !session.locked.get(key))) {
                wanted.merge(key, lock.exclusive(), Boolean::logicalOr);
            }
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        session.locked.putAll(wanted);
        return Optional.of(new GuardQuery(
                LOCK,
                (row, found) -> {},
                wanted.keySet().toArray(Long[]::new),
                wanted.values().toArray(Boolean[]::new)));
    }

    private <G extends Guard<?>> Optional<GuardQuery> query(
            Session session, GuardTable<G> table, List<Guard<?>> unknown) {
        var asked = asked(table, unknown);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var waiting = session.waiting.remove(table);
        if (waiting != null) {
            table.apply(waiting);
            writes.flush();
        }
        return table instanceof QueriedGuardTable<G> queried ? Optional.of(queried.query(asked)) : Optional.empty();
    }

    private static <G extends Guard<?>> Map<G, Object> readDirectly(GuardTable<G> table, List<Guard<?>> unknown) {
        if (!(table instanceof DirectGuardTable<G> direct)) {
            return Map.of();
        }
        var asked = asked(table, unknown);
        return asked.isEmpty() ? Map.of() : direct.read(asked);
    }

    private static <G extends Guard<?>> List<G> asked(GuardTable<G> table, List<Guard<?>> unknown) {
        return unknown.stream()
                .filter(table.guard()::isInstance)
                .map(table.guard()::cast)
                .toList();
    }

    private Map<Guard<?>, Object> execute(List<GuardQuery> statements) {
        var found = new HashMap<Guard<?>, Object>();
        reads.ask(statements.stream()
                .map(statement ->
                        new Query(statement.sql(), row -> statement.rows().read(row, found), statement.arguments()))
                .toList());
        return found;
    }

    private static Map<Guard<?>, Object> facts(Session session, Set<Guard<?>> guards) {
        var facts = new HashMap<Guard<?>, Object>();
        guards.forEach(guard -> session.read.get(guard).ifPresent(value -> facts.put(guard, value)));
        return facts;
    }

    private Session session() {
        return Objects.requireNonNull(
                (Session) TransactionSynchronizationManager.getResource(this),
                "Guards are locked inside a command transaction only");
    }
}

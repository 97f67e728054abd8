package dk.sambog.query.postings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A table of subjects by id, read in one go per page and written in one go. What was read or written lately is remembered
 * up to a limit; what a page changed is remembered only once it is committed.
 *
 * @param <S> immutable
 */
abstract class SubjectTable<S> {
    private final Map<UUID, S> remembered;
    private final Map<UUID, S> page = new HashMap<>();
    private final Set<UUID> created = new LinkedHashSet<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    SubjectTable(int limit) {
        this.remembered = new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, S> eldest) {
                return size() > limit;
            }
        };
    }

    /** Selects rows by {@code = ANY (?)}. */
    abstract String select();

    abstract UUID idOf(S subject);

    abstract S read(ResultSet row) throws SQLException;

    abstract void insert(List<S> subjects, Connection connection) throws SQLException;

    abstract void update(List<S> subjects, Connection connection) throws SQLException;

    /** Makes sure that those of {@code ids} that exist are at hand for this page. */
    final void load(Collection<UUID> ids, Connection connection) throws SQLException {
        var missing = new LinkedHashSet<UUID>();
        for (var id : ids) {
            if (page.containsKey(id)) {
                // From a page before in the same transaction: newer than what is remembered.
                continue;
            }
            var known = remembered.get(id);
            if (known == null) {
                missing.add(id);
            } else {
                page.put(id, known);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(select())) {
            statement.setArray(1, connection.createArrayOf("uuid", missing.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var subject = read(row);
                    page.put(idOf(subject), subject);
                }
            }
        }
    }

    final S find(UUID id) {
        var subject = page.get(id);
        if (subject == null) {
            throw new IllegalArgumentException("nothing came before it about " + id);
        }
        return subject;
    }

    final void put(S subject) {
        var id = idOf(subject);
        if (page.put(id, subject) == null) {
            created.add(id);
        } else if (!created.contains(id)) {
            changed.add(id);
        }
    }

    final void write(Connection connection) throws SQLException {
        if (!created.isEmpty()) {
            insert(created.stream().map(this::find).toList(), connection);
        }
        if (!changed.isEmpty()) {
            update(changed.stream().map(this::find).toList(), connection);
        }
        // The next page may come in the same transaction, and finds them in the table.
        created.clear();
        changed.clear();
    }

    final void committed() {
        remembered.putAll(page);
        forgetPage();
    }

    final void forget() {
        remembered.clear();
        forgetPage();
    }

    private void forgetPage() {
        page.clear();
        created.clear();
        changed.clear();
    }

    /** Sets array parameters from 1 on: bigint for longs, uuid for objects. */
    static void setColumns(Connection connection, PreparedStatement statement, Object... columns) throws SQLException {
        var arrays = connection.unwrap(PGConnection.class);
        for (var i = 0; i < columns.length; i++) {
            var type = columns[i] instanceof long[] ? "int8" : "uuid";
            statement.setArray(i + 1, arrays.createArrayOf(type, columns[i]));
        }
    }

    static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}

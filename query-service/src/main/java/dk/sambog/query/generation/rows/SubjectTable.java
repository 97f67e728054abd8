package dk.sambog.query.generation.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
public abstract class SubjectTable<S> implements Subjects<S> {
    private final Map<UUID, S> remembered;
    private final Map<UUID, S> page = new HashMap<>();
    private final Set<UUID> wanted = new LinkedHashSet<>();
    private final Set<UUID> created = new LinkedHashSet<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    /** Remembers up to {@code limit} of them between pages. */
    protected SubjectTable(int limit) {
        this.remembered = new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, S> eldest) {
                return size() > limit;
            }
        };
    }

    /** Selects rows by {@code = ANY (?)}. */
    protected abstract String select();

    protected abstract UUID idOf(S subject);

    protected abstract S read(ResultSet row) throws SQLException;

    protected abstract void insert(List<S> subjects, Connection connection) throws SQLException;

    protected abstract void update(List<S> subjects, Connection connection) throws SQLException;

    @Override
    public final void want(UUID id) {
        // What a page before in the same transaction left is newer than what is remembered.
        if (page.containsKey(id)) {
            return;
        }
        var known = remembered.get(id);
        if (known == null) {
            wanted.add(id);
        } else {
            page.put(id, known);
        }
    }

    /** Reads what was wanted and is not at hand. */
    public final void load(Connection connection) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(select())) {
            statement.setArray(1, connection.createArrayOf("uuid", wanted.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var subject = read(row);
                    page.put(idOf(subject), subject);
                }
            }
        }
        wanted.clear();
    }

    /** How it stands; null when nobody knows it. */
    public final @Nullable S known(UUID id) {
        return page.get(id);
    }

    @Override
    public final S find(UUID id) {
        var subject = page.get(id);
        if (subject == null) {
            throw new IllegalArgumentException("nothing came before it about " + id);
        }
        return subject;
    }

    @Override
    public final void put(S subject) {
        var id = idOf(subject);
        if (page.put(id, subject) == null) {
            created.add(id);
        } else if (!created.contains(id)) {
            changed.add(id);
        }
    }

    public final void write(Connection connection) throws SQLException {
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

    public final void committed() {
        remembered.putAll(page);
        forgetPage();
    }

    public final void forget() {
        remembered.clear();
        forgetPage();
    }

    private void forgetPage() {
        page.clear();
        wanted.clear();
        created.clear();
        changed.clear();
    }

    /** Sets array parameters from 1 on: bigint for longs, uuid for objects. */
    protected static void setColumns(Connection connection, PreparedStatement statement, Object... columns)
            throws SQLException {
        var arrays = connection.unwrap(PGConnection.class);
        for (var i = 0; i < columns.length; i++) {
            var type = columns[i] instanceof long[] ? "int8" : "uuid";
            statement.setArray(i + 1, arrays.createArrayOf(type, columns[i]));
        }
    }

    protected static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}

package dk.sambog.query.generation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A SELECT whose conditions are added one by one, and one page of what it finds. The statement itself, up to its WHERE, is the
 * caller's; so is every condition, with its parameter by name. A condition on null is left out: it narrows nothing.
 */
public final class Select {
    private final Snapshot snapshot;
    private final StringBuilder sql;
    private final Map<String, Object> parameters = new HashMap<>();

    private Select(Snapshot snapshot, String sql) {
        this.snapshot = snapshot;
        this.sql = new StringBuilder(sql).append(" WHERE true");
    }

    /** {@code select} ends before WHERE. */
    public static Select from(Snapshot snapshot, String select) {
        return new Select(snapshot, select);
    }

    /** A condition with its own parameter; a set of ids becomes an array, for {@code = ANY (:ids)}. */
    public Select and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            with(name, value);
        }
        return this;
    }

    public Select and(String condition) {
        sql.append(" AND ").append(condition);
        return this;
    }

    /** A parameter that stands in the statement or in several conditions. */
    public Select with(String name, Object value) {
        parameters.put(name, value instanceof Collection<?> ids ? ids.toArray(UUID[]::new) : value);
        return this;
    }

    public Select with(Map<String, Object> several) {
        parameters.putAll(several);
        return this;
    }

    /** Of rows that are kept in versions, those known at the cut. */
    public Select known() {
        return and("known_from <= :knownAt AND (known_to IS NULL OR known_to > :knownAt)")
                .with("knownAt", snapshot.position());
    }

    /** What comes after the conditions, a GROUP BY. */
    public Select then(String clause) {
        sql.append(' ').append(clause);
        return this;
    }

    /** The only row; empty when there is none. */
    public <R> Optional<R> one(RowMapper<R> row) {
        return list(row).stream().findFirst();
    }

    /** All rows there are. */
    public <R> List<R> list(RowMapper<R> row) {
        return snapshot.jdbc().sql(sql.toString()).params(parameters).query(row).list();
    }

    /** Rows after {@code after} in the ascending order of {@code column}, at most {@code limit}. */
    public <R, K> Answer<R, K> page(
            String column, @Nullable K after, int limit, RowMapper<R> row, Function<R, K> keyOf) {
        and(column + " > :after", "after", after);
        return page(column, limit, row, keyOf);
    }

    /** Rows in an order of their own, at most {@code limit}; the caller has said after which. */
    public <R, K> Answer<R, K> page(String order, int limit, RowMapper<R> row, Function<R, K> keyOf) {
        sql.append(" ORDER BY ").append(order).append(" LIMIT ").append(limit + 1L);
        return Answer.of(snapshot.position(), list(row), limit, keyOf);
    }
}

package dk.sambog.query.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows.
 *
 * @param next the cursor of the next page; absent on the last. The {@code Link} header carries the whole address
 * @param rowType a record; its components are the columns of the CSV form
 */
public record Page<R extends Record>(
        AsOf asOf,
        List<R> rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
        @JsonIgnore Class<R> rowType)
        implements TrueAt {

    /**
     * Cuts a page out of rows that were read with a limit of one more than asked for: the extra one says that there is a next.
     *
     * @param keyOf what the next page starts after
     */
    public static <R extends Record> Page<R> of(
            AsOf asOf, Paging paging, List<R> oneMore, Class<R> rowType, Function<R, List<?>> keyOf) {
        var limit = paging.size();
        if (oneMore.size() <= limit) {
            return new Page<>(asOf, oneMore, null, rowType);
        }
        var rows = oneMore.subList(0, limit);
        return new Page<>(
                asOf, rows, new Cursor(asOf.position(), Cursor.key(keyOf.apply(rows.getLast()))).toString(), rowType);
    }
}

package dk.sambog.query.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows.
 *
 * @param next the cursor of the next page; absent on the last. The {@code Link} header carries the whole address
 */
public record Page<R extends Record>(
        AsOf asOf,
        List<R> rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
        @JsonIgnore Class<R> rowType)
        implements Listing<R> {

    /**
     * What a projection answered, as it goes out.
     *
     * @param partsOf the key of a row in parts, as {@link Paging#after} gives them back
     */
    public static <A, K, R extends Record> Page<R> of(
            Answer<A, K> answer, Cut cut, Class<R> rowType, Function<A, R> shown, Function<K, List<?>> partsOf) {
        return new Page<>(
                new AsOf(answer.position(), cut.effectiveOn()),
                answer.rows().stream().map(shown).toList(),
                cursor(answer.position(), answer.next(), partsOf),
                rowType);
    }

    /** The cursor behind {@code next}, the key of the last row; null when there is no more. */
    public static <K> @Nullable String cursor(long position, @Nullable K next, Function<K, List<?>> partsOf) {
        return next == null ? null : new Cursor(position, Cursor.key(partsOf.apply(next))).toString();
    }
}

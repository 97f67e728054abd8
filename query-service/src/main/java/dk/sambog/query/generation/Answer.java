package dk.sambog.query.generation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows and the position they are true at.
 *
 * @param next the key of the last row when there are more, else null: to be asked for as {@code after}, at the same cut
 */
public record Answer<R, K>(
        long position, List<R> rows, @Nullable K next) {
    /** The first {@code limit} of what was found; that one more was found says that there are more. */
    public static <R, K> Answer<R, K> of(long position, List<R> found, int limit, Function<R, K> keyOf) {
        return found.size() > limit
                ? new Answer<>(position, found.subList(0, limit), keyOf.apply(found.get(limit - 1)))
                : new Answer<>(position, found, null);
    }
}

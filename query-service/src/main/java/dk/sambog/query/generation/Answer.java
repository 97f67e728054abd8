package dk.sambog.query.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows and the position they are true at.
 *
 * @param next the key of the last row when there are more, else null: to be asked for as {@code after}, at the same cut
 */
public record Answer<R, K>(
        long position, List<R> rows, @Nullable K next) {}

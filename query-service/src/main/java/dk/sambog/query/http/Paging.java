package dk.sambog.query.http;

import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** Which page, how long, and how a CSV of it is written. */
@ParameterObject
public record Paging(
        @Parameter(description = "Rows per page, 1 to 1000; 200 when left out") @Nullable
        Integer limit,

        @Parameter(description = "The cursor of the page before; opaque") @Nullable
        String cursor,

        @Parameter(
                description = "plain; bom (with a byte order mark); danish (with one, semicolons and decimal commas)")
        @Nullable
        CsvDialect csv) {
    private static final int MAX = 1_000;

    public Paging {
        if (limit != null && (limit < 1 || limit > MAX)) {
            throw ProblemException.parameter("limit", "malformed", "limit is 1 to " + MAX + ".");
        }
    }

    /** Rows on this page at most. */
    public int size() {
        return limit == null ? 200 : limit;
    }

    /** The key after which this page starts, read from its parts; null for the first page. */
    public <K> @Nullable K after(Function<List<String>, K> read) {
        if (cursor == null) {
            return null;
        }
        try {
            return read.apply(Cursor.parse(cursor).key());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ProblemException.parameter("cursor", "malformed", "cursor belongs to another view.");
        }
    }
}

package dk.sambog.query.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the postings behind a number.
 *
 * @param position the answer is true at it
 * @param sum over all postings, also those not on this page: the number itself
 * @param next the key of the last row when there are more, else null
 */
public record Trail(
        long position,
        long sum,
        List<TrailRow> rows,
        @Nullable TrailKey next) {}

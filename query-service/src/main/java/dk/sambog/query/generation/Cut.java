package dk.sambog.query.generation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of the log an answer takes in. The same cut gives the same answer for ever.
 *
 * @param position known at: entries up to and with this position; {@link Long#MAX_VALUE} for all that is projected
 * @param effectiveOn effective at: what happened on or before this local date, or null for any date
 */
public record Cut(long position, @Nullable LocalDate effectiveOn) {
    /** All that is projected when the question is asked; the answer says how far that was. */
    public static final Cut LATEST = new Cut(Long.MAX_VALUE, null);

    public static Cut at(long position) {
        return new Cut(position, null);
    }

    public boolean isLatest() {
        return position == Long.MAX_VALUE;
    }
}

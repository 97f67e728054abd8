package dk.sambog.query.timeline;

import java.time.LocalDate;
import java.util.List;

/** Names an event of a story: the day it happened, then its place in the log. Stories are told in this order. */
public record TimelineKey(LocalDate happenedOn, long position) {
    private static final String SEPARATOR = "_";

    /** Reads what {@link #toString} wrote; anything else is refused with {@link IllegalArgumentException}. */
    public static TimelineKey of(String text) {
        var parts = text.split(SEPARATOR, -1);
        try {
            return of(List.of(parts));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Not a place in a timeline: " + text, e);
        }
    }

    static TimelineKey of(List<String> parts) {
        return new TimelineKey(LocalDate.parse(parts.get(0)), Long.parseLong(parts.get(1)));
    }

    @Override
    public String toString() {
        return happenedOn + SEPARATOR + position;
    }
}

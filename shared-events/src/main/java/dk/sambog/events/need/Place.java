package dk.sambog.events.need;

import dk.sambog.events.document.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * Where something is: an address beside the log, coordinates, or both.
 *
 * @param address in somebody's words, or null when the coordinates say it
 * @param coordinates null when the address says it
 */
public record Place(@Nullable TextRef address, @Nullable Coordinates coordinates) {
    public Place {
        if (address == null && coordinates == null) {
            throw new IllegalArgumentException("A place is an address, coordinates, or both");
        }
    }

    /** A point in WGS 84, in whole millionths of a degree: north and east are positive. */
    public record Coordinates(int latitudeMicro, int longitudeMicro) {
        private static final int POLE = 90_000_000;
        private static final int DATE_LINE = 180_000_000;

        public Coordinates {
            if (Math.abs((long) latitudeMicro) > POLE || Math.abs((long) longitudeMicro) > DATE_LINE) {
                throw new IllegalArgumentException("Not a place on earth");
            }
        }
    }
}

package dk.sambog.query.generation;

import java.time.Instant;

/** A knowledge cut in the future: what will be known then is not known now. */
public final class FutureCut extends RuntimeException {
    FutureCut(Instant time, Instant now) {
        super(time + " has not come yet, it is " + now);
    }
}

package dk.sambog.query.http;

import dk.sambog.query.generation.Positions;
import org.springframework.stereotype.Component;

/** How fresh an answer is: the position it is true at, and how long the views have lagged behind the log. */
@Component
public final class Freshness {
    public static final String POSITION = "Sambog-Position";
    public static final String LAG = "Sambog-Lag-Ms";
    private final Positions positions;

    Freshness(Positions positions) {
        this.positions = positions;
    }

    /** For how long the oldest entry that is not projected has waited, in milliseconds. */
    public String lagMillis() {
        return Long.toString(positions.lag().toMillis());
    }
}

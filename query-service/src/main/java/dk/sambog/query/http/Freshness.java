package dk.sambog.query.http;

import dk.sambog.query.generation.Positions;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The two headers that say how fresh an answer is. */
@Component
final class Freshness {
    static final String POSITION = "Sambog-Position";
    static final String LAG = "Sambog-Lag-Ms";
    private final Positions positions;

    Freshness(Positions positions) {
        this.positions = positions;
    }

    void write(long position, BiConsumer<String, String> header) {
        header.accept(POSITION, Long.toString(position));
        header.accept(LAG, Long.toString(positions.lag().toMillis()));
    }
}

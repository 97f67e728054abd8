package dk.sambog.query.postings.book;

import dk.sambog.events.LedgerEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of the features an event belongs to; it is looked for once for each class of events.
 *
 * @param <F> what a feature has here, a rule or a statement
 */
final class ByEvent<F> {
    private final List<F> features;
    private final Function<F, Class<? extends LedgerEvent>> events;
    private final Map<Class<?>, Optional<F>> found = new HashMap<>();

    ByEvent(List<F> features, Function<F, Class<? extends LedgerEvent>> events) {
        this.features = features;
        this.events = events;
    }

    /** Empty for an event that moves nothing. */
    Optional<F> of(LedgerEvent event) {
        return found.computeIfAbsent(
                event.getClass(),
                type -> features.stream()
                        .filter(feature -> events.apply(feature).isAssignableFrom(type))
                        .findFirst());
    }
}

package dk.sambog.query.timeline;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The members of an event's record, by name. */
final class Members {
    private Members() {}

    /** The member of a path, {@code change.kind} one inside another; null when there is none, or it is left out. */
    static @Nullable Object at(Object event, String path) {
        Object value = event;
        for (var name : path.split("\\.")) {
            if (!(value instanceof Record record)) {
                return null;
            }
            value = Arrays.stream(record.getClass().getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .map(component -> value(component, record))
                    .orElse(null);
        }
        return value;
    }

    static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}

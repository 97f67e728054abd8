package dk.sambog.query.history;

import dk.sambog.events.EntityId;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import dk.sambog.events.project.ProjectId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What any event says of its project, the things it names and its day, read from its record: a new event needs nothing here. */
final class Members {
    private record Of(
            @Nullable Method project,
            List<Method> references,
            @Nullable Method effectiveOn) {}

    private static final ClassValue<Of> OF = new ClassValue<>() {
        @Override
        protected Of computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            return new Of(
                    first(components, ProjectId.class),
                    Stream.of(components)
                            .filter(component -> EntityId.class.isAssignableFrom(component.getType())
                                    || component.getType() == StreamId.class)
                            .map(RecordComponent::getAccessor)
                            .toList(),
                    Stream.of(components)
                            .filter(component ->
                                    component.getName().equals("effectiveOn") && component.getType() == LocalDate.class)
                            .map(RecordComponent::getAccessor)
                            .findFirst()
                            .orElse(null));
        }
    };

    private Members() {}

    /** The project it names itself, or null. */
    static @Nullable UUID project(LedgerEvent event) {
        return value(OF.get(event.getClass()).project(), event) instanceof ProjectId id ? id.value() : null;
    }

    /** Every thing it names, its own included. */
    static List<UUID> references(LedgerEvent event) {
        var references = new ArrayList<UUID>();
        for (var accessor : OF.get(event.getClass()).references()) {
            switch (value(accessor, event)) {
                case EntityId id -> references.add(id.value());
                case StreamId stream -> references.add(stream.uuid());
                case null, default -> {
                    // May be left out, and is.
                }
            }
        }
        return references;
    }

    /** The day it happened, or null when it names none. */
    static @Nullable LocalDate effectiveOn(LedgerEvent event) {
        return (LocalDate) value(OF.get(event.getClass()).effectiveOn(), event);
    }

    private static @Nullable Method first(RecordComponent[] components, Class<?> type) {
        return Stream.of(components)
                .filter(component -> component.getType() == type)
                .map(RecordComponent::getAccessor)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object value(@Nullable Method accessor, LedgerEvent event) {
        try {
            return accessor == null ? null : accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event's record cannot be read: " + event.getClass(), e);
        }
    }
}

package dk.sambog.events.election;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.sambog.events.EntityId;
import java.util.UUID;

/** An election held elsewhere, as its publisher tells it. Its stream is {@code election/<uuid>}. */
public record ElectionId(UUID value) implements EntityId {
    /** Reads the canonical 36-character form; anything else is refused with {@link IllegalArgumentException}. */
    @JsonCreator
    public static ElectionId of(String text) {
        return new ElectionId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}

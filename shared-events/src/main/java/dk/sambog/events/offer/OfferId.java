package dk.sambog.events.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.sambog.events.EntityId;
import java.util.UUID;

/** An offer. Its stream is {@code offer/<uuid>}. */
public record OfferId(UUID value) implements EntityId {
    /** Reads the canonical 36-character form; anything else is refused with {@link IllegalArgumentException}. */
    @JsonCreator
    public static OfferId of(String text) {
        return new OfferId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}

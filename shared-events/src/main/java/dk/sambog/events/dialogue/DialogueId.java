package dk.sambog.events.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.sambog.events.EntityId;
import java.util.UUID;

/** A dialogue. Its stream is {@code dialogue/<uuid>}. */
public record DialogueId(UUID value) implements EntityId {
    /** Reads the canonical 36-character form; anything else is refused with {@link IllegalArgumentException}. */
    @JsonCreator
    public static DialogueId of(String text) {
        return new DialogueId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}

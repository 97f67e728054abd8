package dk.sambog.events.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.sambog.events.EntityId;
import java.util.UUID;

/** A role that a party was once given in a project. It lives in the stream of the party that holds it. */
public record RoleId(UUID value) implements EntityId {
    /** Reads the canonical 36-character form; anything else is refused with {@link IllegalArgumentException}. */
    @JsonCreator
    public static RoleId of(String text) {
        return new RoleId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}

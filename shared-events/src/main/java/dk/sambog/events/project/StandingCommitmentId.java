package dk.sambog.events.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.sambog.events.EntityId;
import java.util.UUID;

/** Something somebody looks after again and again. It lives in the stream of its project. */
public record StandingCommitmentId(UUID value) implements EntityId {
    /** Reads the canonical 36-character form; anything else is refused with {@link IllegalArgumentException}. */
    @JsonCreator
    public static StandingCommitmentId of(String text) {
        return new StandingCommitmentId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}

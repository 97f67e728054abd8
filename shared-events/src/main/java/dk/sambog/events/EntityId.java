package dk.sambog.events;

import java.util.Locale;
import java.util.UUID;

/** An identifier made here (UUIDv7). Two ids of different kinds are never equal, so they cannot be mixed up. */
public interface EntityId {
    UUID value();

    /** Reads a UUID in its canonical lower-case form of 36 characters. */
    static UUID parse(String text) {
        var value = UUID.fromString(text);
        if (!value.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Not a UUID in its canonical form: " + text);
        }
        return value;
    }
}

package dk.sambog.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The name of a stream, {@code <feature>/<uuid>}: what Axon stores as the aggregate identifier and a leaf names. */
public record StreamId(String name) {
    private static final int UUID_LENGTH = 36;

    public StreamId {
        if (!isStream(name)) {
            throw new IllegalArgumentException("Not a stream: " + name);
        }
    }

    @JsonCreator
    public static StreamId of(String name) {
        return new StreamId(name);
    }

    public static StreamId of(String feature, EntityId id) {
        return new StreamId(feature + "/" + id.value());
    }

    public String feature() {
        return name.substring(0, name.indexOf('/'));
    }

    public UUID uuid() {
        return UUID.fromString(name.substring(name.indexOf('/') + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return name;
    }

    // Read for every event there is: a regular expression costs more than all the rest of it.
    private static boolean isStream(String name) {
        var slash = name.length() - UUID_LENGTH - 1;
        if (slash < 1 || name.charAt(slash) != '/') {
            return false;
        }
        for (var i = 0; i < slash; i++) {
            var c = name.charAt(i);
            if (c != '-' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        for (var i = 0; i < UUID_LENGTH; i++) {
            var c = name.charAt(slash + 1 + i);
            var isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (isHyphen ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}

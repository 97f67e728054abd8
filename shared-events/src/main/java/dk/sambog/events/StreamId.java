package dk.sambog.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a stream, {@code <feature>/<uuid>}: what Axon stores as the aggregate identifier and a leaf names. */
public record StreamId(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z-]+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public StreamId {
        if (!FORM.matcher(name).matches()) {
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
}

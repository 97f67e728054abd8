package dk.sambog.query.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who stands behind an entry. What the stored metadata does not say is null.
 *
 * @param actor who was signed in
 * @param onBehalfOf the party acted for
 * @param mandate the mandate acted under
 * @param correlationId the same for all events of one request
 */
public record EntryMetadata(
        @Nullable UUID actor,
        @Nullable UUID onBehalfOf,
        @Nullable UUID mandate,
        @Nullable UUID correlationId) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Reads the stored bytes, a UTF-8 JSON object. */
    public static EntryMetadata of(byte[] stored) {
        var json = MAPPER.readTree(stored);
        return new EntryMetadata(
                id(json, "actor"), id(json, "onBehalfOf"), id(json, "mandate"), id(json, "correlationId"));
    }

    private static @Nullable UUID id(JsonNode json, String member) {
        var value = json.get(member);
        return value == null ? null : UUID.fromString(value.asString());
    }
}

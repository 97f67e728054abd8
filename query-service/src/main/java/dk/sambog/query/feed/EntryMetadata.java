package dk.sambog.query.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
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

    /** Who was signed in, and no more: it stands first in the stored bytes. Null when nobody was. */
    static @Nullable UUID actor(byte[] stored) {
        try (var json = MAPPER.createParser(stored)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var isActor = json.currentName().equals("actor");
                json.nextToken();
                if (isActor) {
                    return UUID.fromString(json.getString());
                }
                json.skipChildren();
            }
        }
        return null;
    }

    /** Reads the stored bytes: a UTF-8 JSON object of texts. */
    public static EntryMetadata of(byte[] stored) {
        UUID actor = null;
        UUID onBehalfOf = null;
        UUID mandate = null;
        UUID correlationId = null;
        try (var json = MAPPER.createParser(stored)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "actor" -> actor = UUID.fromString(json.getString());
                    case "onBehalfOf" -> onBehalfOf = UUID.fromString(json.getString());
                    case "mandate" -> mandate = UUID.fromString(json.getString());
                    case "correlationId" -> correlationId = UUID.fromString(json.getString());
                    default -> json.skipChildren();
                }
            }
        }
        return new EntryMetadata(actor, onBehalfOf, mandate, correlationId);
    }
}

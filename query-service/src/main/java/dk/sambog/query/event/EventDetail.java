package dk.sambog.query.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param type the stored name, {@code pledge.made}
 * @param version place in the stream, from 0
 * @param state whether it has its place in the log yet
 * @param position its place in the log; absent while it is only recorded
 * @param sequencedAt when it got its place; absent while it has none
 * @param leafHash hex of {@code SHA-256(0x00 ‖ leaf)} (RFC 6962)
 * @param metadata the stored JSON, unchanged
 * @param payload the stored JSON, unchanged
 * @param leaf the bytes that were hashed, in base64
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventDetail(
        UUID id,
        String type,
        int revision,
        String stream,
        long version,
        Instant recordedAt,
        State state,
        @Nullable Long position,
        @Nullable Instant sequencedAt,
        String leafHash,
        @Schema(type = "object") @JsonRawValue String metadata,
        @Schema(type = "object") @JsonRawValue String payload,
        String leaf) {

    /** How far an event has come. */
    public enum State {
        RECORDED,
        SEQUENCED
    }
}

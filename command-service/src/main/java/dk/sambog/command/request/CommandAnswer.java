package dk.sambog.command.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sambog.command.eventstore.EventRow;
import dk.sambog.command.lint.TextWarning;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command is answered with.
 *
 * @param id the thing it is about
 * @param stream its stream
 * @param version the stream's version now: what {@code If-Match} takes next time
 * @param events what was appended, oldest first
 * @param warnings what the request's texts may be better without; absent when nothing was found, and in a repeated answer
 */
public record CommandAnswer(
        UUID id,
        String stream,
        long version,
        List<Event> events,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TextWarning> warnings) {
    /**
     * An appended event; {@code leafHash} is 64 hex digits over the very bytes that were appended.
     *
     * @param part the thing inside the stream it is about, such as the mandate that was given; absent when there is none
     */
    public record Event(
            UUID id,
            String type,
            String leafHash,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID part) {
        static Event of(EventRow row) {
            var part = row.event().inner();
            return new Event(row.leaf().id(), row.leaf().type(), row.leafHash(), part == null ? null : part.value());
        }
    }
}

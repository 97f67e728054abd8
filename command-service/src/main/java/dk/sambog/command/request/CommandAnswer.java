package dk.sambog.command.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sambog.command.eventstore.EventRow;
import dk.sambog.command.lint.TextWarning;
import java.util.List;
import java.util.UUID;

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
    /** An appended event; {@code leafHash} is 64 hex digits over the very bytes that were appended. */
    public record Event(UUID id, String type, String leafHash) {
        static Event of(EventRow row) {
            return new Event(row.leaf().id(), row.leaf().type(), row.leafHash());
        }
    }
}

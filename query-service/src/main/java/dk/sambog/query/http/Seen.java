package dk.sambog.query.http;

import dk.sambog.query.problem.ProblemException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * How far the views had come when the question was asked, after waiting for what the caller named: things are shown as they
 * stand, at this position or later.
 */
public record Seen(long position) {
    /** The thing, or 404 when there is none the caller may know of. */
    public <T> ResponseEntity<T> answer(Optional<T> thing) {
        return ResponseEntity.ok()
                .header(Freshness.POSITION, Long.toString(position))
                .body(thing.orElseThrow(() -> ProblemException.notFound("No such thing, or not one you may know of.")));
    }
}

package dk.sambog.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sambog.query.generation.Snapshot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is true of. The same cut gives the same answer for ever.
 *
 * @param position the last position that was read; -1 of an empty ledger
 * @param effectiveOn what happened after this day is left out; absent when nothing is
 */
public record AsOf(
        long position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate effectiveOn) {
    public static AsOf of(Snapshot snapshot) {
        return new AsOf(snapshot.position(), snapshot.effectiveOn());
    }
}

package dk.sambog.query.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a project, told.
 *
 * @param happenedOn the day it happened; of what has no such day the day it was recorded
 * @param type the stored name, {@code pledge.made}
 */
@Schema(name = "TimelineEntry")
public record TimelineRow(
        long position,
        LocalDate happenedOn,
        Instant recordedAt,
        String type,
        String objectType,
        UUID objectId,
        String danish,
        String english,
        Links links,
        UUID eventId) {
    /**
     * Where to read on.
     *
     * @param event the event as it is stored
     * @param thing what it is about, as it stands; null where there is no address for such things
     */
    @Schema(name = "TimelineLinks")
    public record Links(String event, @Nullable String thing) {}

    /** The sentence in a language of ours. */
    public String sentence(Locale locale) {
        return locale.getLanguage().equals("da") ? danish : english;
    }

    TimelineKey key() {
        return new TimelineKey(happenedOn, position);
    }
}

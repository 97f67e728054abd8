package dk.sambog.query.dialogue;

import dk.sambog.query.http.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue as it stands.
 *
 * @param subject null once the text is redacted
 * @param state {@code OPEN} or {@code CONCLUDED}
 * @param conclusion {@code AGREEMENT}, {@code NO_AGREEMENT} or {@code DEFERRED} once concluded
 * @param words what was said, in its order
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
@Schema(name = "Dialogue")
public record DialogueRow(
        UUID dialogueId,
        UUID projectId,
        UUID opener,
        List<UUID> participants,
        @Nullable String subject,
        String state,
        @Nullable String conclusion,
        @Nullable String statement,
        List<Word> words,
        LocalDate openedOn,
        @Nullable LocalDate concludedOn,
        long version,
        long position) {
    /**
     * Something a party said.
     *
     * @param kind {@code POSITION}, {@code REPLY} (of the council) or {@code VOICED}
     * @param unit of what was voiced, else null
     * @param voiced what the party would give: not a pledge, and counted nowhere
     */
    @Schema(name = "DialogueWord")
    public record Word(
            String kind,
            UUID partyId,
            @Nullable String text,
            @Nullable String unit,
            @Nullable Amount voiced,
            LocalDate saidOn) {}
}

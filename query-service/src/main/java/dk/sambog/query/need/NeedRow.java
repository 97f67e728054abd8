package dk.sambog.query.need;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as it stands.
 *
 * @param reporter null for who may not know that party
 * @param address null when coordinates alone say where, or once the text is redacted
 * @param latitudeMicro WGS 84 in millionths of a degree, null when the address alone says where
 * @param state {@code REPORTED}, {@code QUALIFIED}, {@code ADDRESSED} (a project has taken it up), {@code MERGED} or {@code
 *     CLOSED}
 * @param supporters how many persons stand behind it, those of needs merged into it among them and nobody twice
 * @param projects those that have taken it up, as far as the reader may know of them
 * @param outcome {@code MET}, {@code GONE}, {@code NOT_POSSIBLE} or {@code MISTAKEN} once closed
 * @param reason why it was merged or closed
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record NeedRow(
        UUID needId,
        @Nullable UUID reporter,
        @Nullable String address,
        @Nullable Integer latitudeMicro,
        @Nullable Integer longitudeMicro,
        @Nullable String description,
        @Nullable String category,
        List<String> arenas,
        String state,
        long supporters,
        List<UUID> evidence,
        List<UUID> projects,
        @Nullable UUID qualifiedBy,
        @Nullable String assessment,
        @Nullable UUID mergedInto,
        @Nullable String outcome,
        @Nullable String reason,
        LocalDate reportedOn,
        long version,
        long position) {}

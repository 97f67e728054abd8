package dk.sambog.query.ladder;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for; null asks for any.
 *
 * @param projects only these; an empty set finds nothing
 */
public record LadderFilter(
        @Nullable Set<UUID> projects,
        @Nullable UUID partyId,
        @Nullable String kind) {
    public static final LadderFilter ALL = new LadderFilter(null, null, null);

    public static LadderFilter ofProject(UUID projectId) {
        return new LadderFilter(Set.of(projectId), null, null);
    }
}

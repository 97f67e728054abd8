package dk.sambog.standalone.importing.pabulib;

import dk.sambog.events.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An election as its file tells it.
 *
 * @param unit the town or authority that held it
 * @param longestBallot ordinal ballots: the points of the first place
 * @param officialBallots how many the file says there are, or null
 * @param ballots what ballots say, as the ledger writes it, and how many say it; who cast them is not read
 * @param notes what was read and is worth a look
 */
public record PabulibElection(
        String title,
        String country,
        String unit,
        String voteType,
        String rule,
        Quantity budget,
        @Nullable Long minimum,
        @Nullable Integer longestBallot,
        @Nullable Long officialBallots,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        List<Project> projects,
        Map<String, Long> ballots,
        List<String> notes) {
    /**
     * A project with its official result; null where the file says nothing.
     *
     * @param cost in the minor unit of the budget
     */
    public record Project(
            String id,
            long cost,
            @Nullable Long votes,
            @Nullable Long score,
            String name,
            @Nullable Integer selected) {}

    public long ballotsInAll() {
        return ballots.values().stream().mapToLong(Long::longValue).sum();
    }
}

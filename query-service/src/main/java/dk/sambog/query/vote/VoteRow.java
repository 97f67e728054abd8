package dk.sambog.query.vote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it stands. Until it is tallied nothing is said of choices.
 *
 * @param question null once the text is redacted
 * @param state {@code CALLED}, {@code OPEN}, {@code CLOSED} or {@code TALLIED}
 * @param ballotsCast effective ballots, null until tallied
 * @param outcome {@code DECIDED}, {@code TIED} or {@code NO_QUORUM}, null until tallied
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record VoteRow(
        UUID voteId,
        UUID projectId,
        @Nullable String question,
        String secrecy,
        int quorum,
        Instant opensAt,
        Instant closesAt,
        String state,
        int electorateSize,
        @Nullable String electorateHash,
        @Nullable Long ballotsCast,
        @Nullable String outcome,
        @Nullable String winner,
        List<Option> options,
        long version,
        long position) {
    /** What can be chosen; votes are null until tallied. */
    public record Option(
            String code, @Nullable String label, @Nullable Long votes) {}
}

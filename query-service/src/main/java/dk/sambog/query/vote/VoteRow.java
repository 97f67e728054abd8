package dk.sambog.query.vote;

import dk.sambog.events.vote.VoteRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it stands, or an election from a source. Until it is counted nothing is said of choices.
 *
 * @param question null once the text is redacted
 * @param state {@code CALLED}, {@code OPEN}, {@code CLOSED}, {@code TALLIED}, {@code CERTIFIED}, {@code ANNULLED} or
 *     {@code FROM_SOURCE}
 * @param sourceRule of an election: its rule in the words of the file
 * @param ballotsCast effective ballots, null until counted
 * @param outcome {@code DECIDED}, {@code TIED}, {@code NO_QUORUM}, {@code BELOW_THRESHOLD} or {@code NOTHING_SELECTED}, null
 *     until counted
 * @param winner the one option that is selected; null when there are several or none
 * @param differences of an election: where the file's result does not follow from its own rule
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record VoteRow(
        UUID voteId,
        UUID projectId,
        @Nullable String question,
        boolean fromSource,
        @Nullable UUID sourceDocumentId,
        @Nullable String sourceRule,
        VoteRules rules,
        @Nullable String secrecy,
        @Nullable Integer proxies,
        boolean paper,
        @Nullable UUID certifier,
        @Nullable String electorateSource,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        String state,
        @Nullable Long electorateSize,
        @Nullable Long electorateWeight,
        @Nullable String electorateHash,
        @Nullable Long ballotsCast,
        @Nullable Long weightCast,
        @Nullable Boolean quorumMet,
        @Nullable String outcome,
        @Nullable String winner,
        List<String> selected,
        @Nullable UUID certifiedBy,
        @Nullable String ballotSetHash,
        List<Option> options,
        List<Difference> differences,
        long version,
        long position) {
    /**
     * What can be chosen; what it got is null until counted.
     *
     * @param cost in the minor unit of the budget
     * @param officialSelected of an election: 0 not, 1 by the rule, more by other means
     */
    public record Option(
            String code,
            @Nullable String label,
            @Nullable Long cost,
            @Nullable UUID proposalId,
            boolean excluded,
            @Nullable Long votes,
            @Nullable Long weight,
            @Nullable Long score,
            @Nullable String standing,
            @Nullable Long officialVotes,
            @Nullable Long officialScore,
            @Nullable Integer officialSelected) {}

    /** See {@code ElectionRecounted.Difference}. */
    public record Difference(@Nullable String option, String what, long official, long recounted, String cause) {}
}

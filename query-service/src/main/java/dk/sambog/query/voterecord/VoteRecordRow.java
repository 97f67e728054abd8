package dk.sambog.query.voterecord;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One option of a vote (V13). What it got is null until the vote is counted.
 *
 * @param electorateSize null for an election from a source: nobody knows
 * @param cast ballots
 * @param quorum the least that must be cast, {@code 1/3 ELIGIBLE}
 * @param weight what the ballots weigh that name it
 * @param threshold what must stand behind a winner, {@code >1/2 CAST}; null when there is none
 * @param result what became of the option
 * @param outcome what became of the vote; {@code ANNULLED} when it counts for nothing
 * @param officialSelected what the source says: 0 not, 1 by the rule, more by other means
 * @param position the last entry that changed the row within the cut
 */
public record VoteRecordRow(
        UUID voteId,
        @Nullable String question,
        @Nullable Long electorateSize,
        @Nullable Long cast,
        @Nullable Long weightCast,
        String quorum,
        @Nullable Boolean quorumMet,
        String option,
        @Nullable Long votes,
        @Nullable Long weight,
        @Nullable String threshold,
        @Nullable String result,
        @Nullable UUID certifiedBy,
        @Nullable String electorateHash,
        @Nullable String ballotSetHash,
        UUID projectId,
        @Nullable String optionLabel,
        @Nullable Long score,
        @Nullable String outcome,
        boolean fromSource,
        @Nullable Long officialVotes,
        @Nullable Long officialScore,
        @Nullable Integer officialSelected,
        long position) {}

package dk.sambog.events.election;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.Standing;
import dk.sambog.events.vote.VoteRules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a published file says of an election others held, and what its own ballots come to. Nobody voted here: there are no
 * voters, no electorate and no certification, and the file's result is never corrected.
 */
public sealed interface ElectionEvent extends LedgerEvent {
    ElectionId electionId();

    /**
     * @param source the stored file
     * @param format how the file is written, {@code pabulib}
     * @param sourceRule the name of its rule in the file
     * @param options how many options follow
     * @param ballots how many ballots follow
     * @param officialBallots how many the file says there are, or null
     * @param heldTo the last day of voting, or null when the file does not tell
     */
    record ElectionRecordedFromSource(
            ElectionId electionId,
            ProjectId projectId,
            TextRef title,
            DocumentRef source,
            String format,
            String sourceRule,
            VoteRules rules,
            int options,
            long ballots,
            @Nullable Long officialBallots,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldTo)
            implements ElectionEvent {}

    /** Some of the options, in the order of the file, with what the file says became of them. */
    record ElectionOptionsRecorded(ElectionId electionId, List<SourceOption> options) implements ElectionEvent {
        /**
         * @param code its id in the file
         * @param cost in the minor unit of the budget; null where there is none
         * @param votes the official number, or null when the file gives none
         * @param score the official number, or null when the file gives none
         * @param selected the official word: 0 not, 1 by the rule, more by other means; null when the file gives none
         */
        public record SourceOption(
                String code,
                TextRef label,
                @Nullable Long cost,
                @Nullable Long votes,
                @Nullable Long score,
                @Nullable Integer selected) {}
    }

    /** Some of the ballots, alike ones together: who cast them is not taken over. */
    record ElectionBallotsRecorded(ElectionId electionId, List<SourceBallots> ballots) implements ElectionEvent {
        public record SourceBallots(String choice, long count) {}
    }

    /**
     * Our own count of the file's ballots by the file's rule.
     *
     * @param differences between the file's result and this one; none when the one follows from the other
     */
    record ElectionRecounted(
            ElectionId electionId,
            List<Recount> counts,
            long cast,
            Outcome outcome,
            List<String> selected,
            String ballotSetHash,
            List<Difference> differences)
            implements ElectionEvent {
        public record Recount(String option, long votes, long score, Standing standing) {}

        /**
         * @param option null when it is about the whole
         * @param what {@code VOTES}, {@code SCORE}, {@code SELECTION} or {@code BALLOTS}
         * @param official the file's number
         * @param recounted ours
         * @param cause why, as far as it can be told
         */
        public record Difference(@Nullable String option, What what, long official, long recounted, Cause cause) {}

        /** What differs. */
        public enum What {
            BALLOTS,
            VOTES,
            SCORE,
            SELECTION
        }

        /** Why the file's result does not follow from its own rule. */
        public enum Cause {
            /** The ballots in the file come to another number. */
            COUNT,
            /** Equally strong options were put in another order than that of the file. */
            TIE,
            /** It fits and is strong enough, and was left out. */
            LEFT_OUT,
            /** It was taken though the rule does not take it. */
            TAKEN,
            /** The file itself says that it was taken by other means than the rule. */
            OTHER_MEANS,
            /** It follows from another difference. */
            FOLLOWS
        }
    }
}

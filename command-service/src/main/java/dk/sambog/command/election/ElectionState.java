package dk.sambog.command.election;

import dk.sambog.ballot.CastBallots;
import dk.sambog.events.election.ElectionEvent.ElectionOptionsRecorded.SourceOption;
import dk.sambog.events.vote.VoteRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of an election is taken in. */
sealed interface ElectionState {
    record NotRecorded() implements ElectionState {}

    /**
     * @param expectedOptions how many there will be
     * @param expectedBallots how many there will be
     */
    record TakingIn(
            VoteRules rules,
            int expectedOptions,
            long expectedBallots,
            @Nullable Long officialBallots,
            List<SourceOption> options,
            List<CastBallots> ballots)
            implements ElectionState {
        long ballotsInAll() {
            return ballots.stream().mapToLong(CastBallots::times).reduce(0, Math::addExact);
        }
    }

    record Recounted() implements ElectionState {}
}

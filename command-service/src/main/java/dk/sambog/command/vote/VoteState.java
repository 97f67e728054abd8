package dk.sambog.command.vote;

import dk.sambog.events.project.ProjectId;
import java.time.Instant;
import java.util.List;

/** Where a vote stands. */
sealed interface VoteState {
    record NotCalled() implements VoteState {}

    /** Its rules are frozen; nobody can vote yet. */
    record Called(Terms terms) implements VoteState {}

    record Open(Terms terms) implements VoteState {}

    record Closed() implements VoteState {}

    /**
     * What was frozen when it was called.
     *
     * @param options codes in the order they were given
     * @param electors how many may vote
     */
    record Terms(
            ProjectId projectId, List<String> options, int electors, int quorum, Instant opensAt, Instant closesAt) {}
}

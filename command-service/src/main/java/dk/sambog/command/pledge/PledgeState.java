package dk.sambog.command.pledge;

import dk.sambog.events.Quantity;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;

/** Where a pledge stands. */
sealed interface PledgeState {
    record NotMade() implements PledgeState {}

    /**
     * A promise that stands.
     *
     * @param given what contributions have kept of it
     * @param pledged what is promised and not given
     * @param committed what an agreement binds and is not given
     */
    record Standing(ProjectId projectId, PartyId giver, Quantity given, Quantity pledged, Quantity committed)
            implements PledgeState {
        Quantity whole() {
            return given.plus(pledged).plus(committed);
        }
    }

    record Withdrawn() implements PledgeState {}
}

package dk.sambog.command.guard;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The effective ballots of a vote, one per voter, in an order that says nothing about when they were cast. */
public record BallotsFacts(List<Ballot> ballots) {
    /**
     * One ballot. In an open vote it names its voter, its stream and the salt of its commitment; in a secret one only the
     * tracker that its voter alone knows.
     */
    public record Ballot(
            String choice,
            @Nullable BallotId ballotId,
            @Nullable PartyId voter,
            @Nullable String salt,
            @Nullable String tracker) {}
}

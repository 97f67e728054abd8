package dk.sambog.command.facts;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import java.util.List;

/** The effective ballots of a vote, one per voter, in an order that says nothing about when they were cast. */
public record BallotsFacts(List<Ballot> ballots) {
    /** One ballot. */
    public sealed interface Ballot {
        /** Code of the option chosen. */
        String choice();

        /**
         * Of an open vote.
         *
         * @param ballotId the stream its commitments stand in
         * @param salt of its last commitment, 64 lower-case hex digits
         */
        record Named(BallotId ballotId, PartyId voter, String choice, String salt) implements Ballot {}

        /**
         * Of a secret vote.
         *
         * @param tracker known to its voter alone, 32 lower-case hex digits
         */
        record Secret(String tracker, String choice) implements Ballot {}
    }
}

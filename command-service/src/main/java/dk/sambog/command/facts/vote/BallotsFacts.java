package dk.sambog.command.facts.vote;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import java.util.List;

/**
 * The effective ballots of a vote, one per voter, in an order that says nothing about when they were cast.
 *
 * @param voters how many may vote now: one less than were fixed for each of them that was merged into another
 */
public record BallotsFacts(List<Ballot> ballots, long voters) {
    /** One ballot. */
    public sealed interface Ballot {
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

        /** The voter put a ballot into an urn; what it says is counted there. */
        record OnPaper() implements Ballot {}
    }
}

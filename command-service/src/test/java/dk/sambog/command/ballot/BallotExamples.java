package dk.sambog.command.ballot;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BO;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.id;
import static dk.sambog.command.vote.VoteExamples.rules;
import static dk.sambog.command.vote.VoteExamples.voteFacts;

import dk.sambog.ballot.BallotForm;
import dk.sambog.ballot.Choice;
import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotState.NotCast;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.vote.ElectorFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ballot of the guild's vote: Anna's, or that of the association Bo. */
final class BallotExamples {
    static final BallotId BALLOT = new BallotId(id(50));
    static final byte[] SALT = new byte[Commitment.SALT_BYTES];

    private BallotExamples() {}

    static Commitment commitment(byte[] salt, String choice) {
        return Commitment.to(salt, choice.getBytes(StandardCharsets.UTF_8));
    }

    static CastBallot cast(PartyId voter, String choice) {
        return new CastBallot(BALLOT, VOTE, voter, voter, null, Choice.parse(choice), SALT);
    }

    static List<VoteEvent> when(PartyId party, Instant now, CastBallot command, Secrecy secrecy, VoteEvent... history) {
        BallotState state = new NotCast();
        for (var event : history) {
            state = BallotDecider.evolve(state, event);
        }
        return BallotDecider.decide(state, command, facts(party, now, null, guards(secrecy, true)));
    }

    static Map<Guard<?>, Object> guards(Secrecy secrecy, boolean open) {
        return guards(secrecy, open, BallotForm.of(rules()));
    }

    static Map<Guard<?>, Object> guards(Secrecy secrecy, boolean open, BallotForm form) {
        var guards = new HashMap<Guard<?>, Object>();
        guards.put(new Guard.OfVote(VOTE), voteFacts(secrecy, form, open));
        guards.put(new Guard.OfParty(ANNA), new PartyFacts(ANNA, PartyType.PERSON));
        guards.put(new Guard.OfParty(BO), new PartyFacts(BO, PartyType.ASSOCIATION));
        for (var elector : List.of(ANNA, BO)) {
            guards.put(new Guard.OfElector(VOTE, elector), new ElectorFacts(elector, elector));
        }
        return guards;
    }
}

package dk.sambog.command.ballot;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.STRANGER;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.WHILE_OPEN;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.id;
import static dk.sambog.command.vote.VoteExamples.refused;
import static dk.sambog.command.vote.VoteExamples.rules;
import static dk.sambog.command.vote.VoteExamples.voteFacts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.ballot.BallotForm;
import dk.sambog.ballot.Choice;
import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotCommand.RecordPaperVoter;
import dk.sambog.command.ballot.BallotState.NotCast;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.vote.ElectorFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Anna turned out to be the stranger while people voted: the stranger fills her place in the electorate. */
class MergedElectorTest {
    private static final BallotId BALLOT = new BallotId(id(50));
    private static final byte[] SALT = new byte[Commitment.SALT_BYTES];

    @Test
    void the_survivor_votes_in_the_place_of_the_elector_and_is_no_proxy() {
        assertThat(cast(ANNA, STRANGER)).containsExactly(new ParticipationRecorded(VOTE, BALLOT, ANNA, null, false));
    }

    @Test
    void the_survivor_has_no_place_of_its_own() {
        refused(BallotRejection.NOT_AN_ELECTOR, null, () -> cast(STRANGER, STRANGER));
    }

    @Test
    void refuses_a_ballot_and_paper_for_the_party_that_was_merged() {
        refused(GuardRejection.PARTY_MERGED, null, () -> cast(ANNA, ANNA));
        refused(GuardRejection.PARTY_MERGED, null, () -> onPaper(ANNA));
    }

    @Test
    void the_survivor_is_handed_paper_in_the_place_of_the_elector() {
        assertThat(onPaper(STRANGER)).containsExactly(new ParticipationRecorded(VOTE, BALLOT, ANNA, null, true));
    }

    private static List<VoteEvent> cast(PartyId voter, PartyId holder) {
        var command = new CastBallot(BALLOT, VOTE, voter, holder, null, Choice.parse("dike"), SALT);
        return BallotDecider.decide(new NotCast(), command, facts(holder, WHILE_OPEN, null, guards()));
    }

    private static List<VoteEvent> onPaper(PartyId holder) {
        return BallotDecider.decide(
                new NotCast(),
                new RecordPaperVoter(BALLOT, VOTE, ANNA, holder),
                facts(GUILD, WHILE_OPEN, null, guards()));
    }

    private static Map<Guard<?>, Object> guards() {
        var guards = new HashMap<Guard<?>, Object>();
        guards.put(new Guard.OfVote(VOTE), voteFacts(Secrecy.SECRET, BallotForm.of(rules()), true));
        guards.put(new Guard.OfParty(ANNA), new PartyFacts(ANNA, PartyType.PERSON, STRANGER, Set.of()));
        guards.put(new Guard.OfParty(STRANGER), new PartyFacts(STRANGER, PartyType.PERSON));
        guards.put(new Guard.OfElector(VOTE, STRANGER), new ElectorFacts(STRANGER, ANNA));
        return guards;
    }
}

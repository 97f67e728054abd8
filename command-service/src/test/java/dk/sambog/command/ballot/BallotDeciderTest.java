package dk.sambog.command.ballot;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BO;
import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.PROJECT;
import static dk.sambog.command.vote.VoteExamples.STRANGER;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.WHILE_OPEN;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.id;
import static dk.sambog.command.vote.VoteExamples.mandateForAnotherProject;
import static dk.sambog.command.vote.VoteExamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotState.NotCast;
import dk.sambog.command.decision.Authority;
import dk.sambog.command.facts.ElectorFacts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.VoteFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BallotDeciderTest {
    private static final BallotId BALLOT = new BallotId(id(50));
    private static final byte[] SALT = new byte[Commitment.SALT_BYTES];

    @Test
    void an_open_vote_records_a_commitment_that_opens_with_choice_and_salt() {
        var cast = (BallotCast)
                when(ANNA, WHILE_OPEN, cast(ANNA, "sluice"), Secrecy.OPEN).getFirst();
        assertThat(cast).isEqualTo(new BallotCast(VOTE, BALLOT, ANNA, commitment(SALT, "sluice")));
        // (head -c 32 /dev/zero; printf sluice) | sha256sum
        assertThat(cast.commitment().hex())
                .isEqualTo("216519d9e1b9209b7dd0d07b5335d84492a85269bbe3a7c300260a1fc952a6a9");
    }

    @Property
    void a_commitment_opens_with_its_own_choice_and_salt_and_with_no_other(
            @ForAll @Size(Commitment.SALT_BYTES) byte[] salt, @ForAll @Size(Commitment.SALT_BYTES) byte[] otherSalt) {
        var command = new CastBallot(BALLOT, VOTE, ANNA, "dike", salt);
        var cast = (BallotCast) when(ANNA, WHILE_OPEN, command, Secrecy.OPEN).getFirst();
        assertThat(cast.commitment()).isEqualTo(commitment(salt, "dike")).isNotEqualTo(commitment(salt, "sluice"));
        Assume.that(!Arrays.equals(salt, otherSalt));
        assertThat(cast.commitment()).isNotEqualTo(commitment(otherSalt, "dike"));
    }

    @Test
    void an_open_vote_records_a_replacement_in_the_same_stream() {
        var first = when(ANNA, WHILE_OPEN, cast(ANNA, "dike"), Secrecy.OPEN);
        var second = cast(ANNA, "sluice");
        assertThat(when(ANNA, WHILE_OPEN, second, Secrecy.OPEN, first.getFirst()))
                .singleElement()
                .isInstanceOf(BallotCast.class);
        assertThat(second.stream()).isEqualTo(cast(ANNA, "dike").stream());
    }

    @Test
    void a_secret_vote_records_that_the_elector_voted_and_nothing_more() {
        assertThat(when(ANNA, WHILE_OPEN, cast(ANNA, "sluice"), Secrecy.SECRET))
                .containsExactly(new ParticipationRecorded(VOTE, BALLOT, ANNA));
    }

    @Test
    void a_replacement_in_a_secret_vote_leaves_the_log_unchanged() {
        assertThat(when(
                        ANNA,
                        WHILE_OPEN,
                        cast(ANNA, "dike"),
                        Secrecy.SECRET,
                        new ParticipationRecorded(VOTE, BALLOT, ANNA)))
                .isEmpty();
    }

    @Test
    void takes_ballots_from_the_first_moment_to_the_last() {
        assertThat(when(ANNA, OPENS, cast(ANNA, "dike"), Secrecy.SECRET)).hasSize(1);
        assertThat(when(ANNA, CLOSES.minusNanos(1), cast(ANNA, "dike"), Secrecy.SECRET))
                .hasSize(1);
    }

    @Test
    void a_ballot_needs_the_right_to_vote() {
        assertThat(cast(ANNA, "dike").authority()).isEqualTo(Authority.selfOr(MandateAct.VOTE));
    }

    @Test
    void refuses_a_ballot_in_a_vote_that_does_not_exist() {
        refused(
                BallotRejection.NO_SUCH_VOTE,
                null,
                () -> BallotDecider.decide(new NotCast(), cast(ANNA, "dike"), facts(ANNA, WHILE_OPEN, null, Map.of())));
    }

    @Test
    void refuses_a_ballot_while_the_vote_is_not_open() {
        var guards = guards(Secrecy.SECRET, false);
        refused(
                BallotRejection.NOT_OPEN,
                null,
                () -> BallotDecider.decide(new NotCast(), cast(ANNA, "dike"), facts(ANNA, WHILE_OPEN, null, guards)));
    }

    @Test
    void refuses_a_ballot_before_the_opening_time() {
        refused(
                BallotRejection.NOT_OPEN,
                null,
                () -> when(ANNA, OPENS.minusNanos(1), cast(ANNA, "dike"), Secrecy.SECRET));
    }

    @Test
    void refuses_a_ballot_from_the_closing_time_on_though_nobody_has_closed_it() {
        refused(BallotRejection.VOTE_CLOSED, null, () -> when(ANNA, CLOSES, cast(ANNA, "dike"), Secrecy.SECRET));
    }

    @Test
    void refuses_a_ballot_of_a_party_outside_the_electorate() {
        refused(
                BallotRejection.NOT_AN_ELECTOR,
                null,
                () -> when(STRANGER, WHILE_OPEN, cast(STRANGER, "dike"), Secrecy.SECRET));
    }

    @Test
    void refuses_a_ballot_in_anothers_name() {
        refused(BallotRejection.NOT_AN_ELECTOR, null, () -> when(BO, WHILE_OPEN, cast(ANNA, "dike"), Secrecy.SECRET));
    }

    @Test
    void refuses_a_ballot_under_a_mandate_for_another_project() {
        var mandate = mandateForAnotherProject(ANNA, MandateAct.VOTE);
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> BallotDecider.decide(
                        new NotCast(),
                        cast(ANNA, "dike"),
                        facts(ANNA, WHILE_OPEN, mandate, guards(Secrecy.SECRET, true))));
    }

    @Test
    void refuses_a_ballot_for_something_that_cannot_be_chosen() {
        refused(
                BallotRejection.NO_SUCH_OPTION,
                "/choice",
                () -> when(ANNA, WHILE_OPEN, cast(ANNA, "wall"), Secrecy.SECRET));
    }

    @Test
    void a_command_in_a_log_line_does_not_tell_how_anyone_voted() {
        assertThat(cast(ANNA, "sluice").toString()).doesNotContain("sluice").doesNotContain(ANNA.toString());
    }

    private static Commitment commitment(byte[] salt, String choice) {
        return Commitment.to(salt, choice.getBytes(StandardCharsets.UTF_8));
    }

    private static CastBallot cast(PartyId voter, String choice) {
        return new CastBallot(BALLOT, VOTE, voter, choice, SALT);
    }

    private static List<VoteEvent> when(
            PartyId party, Instant now, CastBallot command, Secrecy secrecy, VoteEvent... history) {
        BallotState state = new NotCast();
        for (var event : history) {
            state = BallotDecider.evolve(state, event);
        }
        return BallotDecider.decide(state, command, facts(party, now, null, guards(secrecy, true)));
    }

    private static Map<Guard<?>, Object> guards(Secrecy secrecy, boolean open) {
        var guards = new HashMap<Guard<?>, Object>();
        guards.put(
                new Guard.OfVote(VOTE),
                new VoteFacts(VOTE, PROJECT, GUILD, secrecy, List.of("dike", "sluice"), OPENS, CLOSES, open));
        for (var elector : List.of(ANNA, BO)) {
            guards.put(new Guard.OfElector(VOTE, elector), new ElectorFacts(elector));
        }
        return guards;
    }
}

package dk.sambog.command.ballot;

import static dk.sambog.command.ballot.BallotExamples.BALLOT;
import static dk.sambog.command.ballot.BallotExamples.SALT;
import static dk.sambog.command.ballot.BallotExamples.cast;
import static dk.sambog.command.ballot.BallotExamples.commitment;
import static dk.sambog.command.ballot.BallotExamples.guards;
import static dk.sambog.command.ballot.BallotExamples.when;
import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BO;
import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.STRANGER;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.WHILE_OPEN;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.mandateForAnotherProject;
import static dk.sambog.command.vote.VoteExamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.ballot.BallotForm;
import dk.sambog.ballot.Choice;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotState.NotCast;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteRules.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BallotDeciderTest {
    @Test
    void an_open_vote_records_a_commitment_that_opens_with_choice_and_salt() {
        var cast = (BallotCast)
                when(ANNA, WHILE_OPEN, cast(ANNA, "sluice"), Secrecy.OPEN).getFirst();
        assertThat(cast).isEqualTo(new BallotCast(VOTE, BALLOT, ANNA, null, commitment(SALT, "sluice")));
        // (head -c 32 /dev/zero; printf sluice) | sha256sum
        assertThat(cast.commitment().hex())
                .isEqualTo("216519d9e1b9209b7dd0d07b5335d84492a85269bbe3a7c300260a1fc952a6a9");
    }

    @Property
    void a_commitment_opens_with_its_own_choice_and_salt_and_with_no_other(
            @ForAll @Size(Commitment.SALT_BYTES) byte[] salt, @ForAll @Size(Commitment.SALT_BYTES) byte[] otherSalt) {
        var command = new CastBallot(BALLOT, VOTE, ANNA, ANNA, null, Choice.parse("dike"), salt);
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
                .containsExactly(new ParticipationRecorded(VOTE, BALLOT, ANNA, null, false));
    }

    @Test
    void a_replacement_in_a_secret_vote_leaves_the_log_unchanged() {
        assertThat(when(
                        ANNA,
                        WHILE_OPEN,
                        cast(ANNA, "dike"),
                        Secrecy.SECRET,
                        new ParticipationRecorded(VOTE, BALLOT, ANNA, null, false)))
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
    void refuses_ballots_that_are_not_filled_in_as_the_vote_says() {
        var two = new BallotForm(Method.APPROVAL, 1, 1, null);
        var points = new BallotForm(Method.CUMULATIVE, 1, 2, 5L);
        malformed(BallotRejection.OPTION_TWICE_ON_BALLOT, "dike,dike", two);
        malformed(BallotRejection.CHOICES_COUNT, "dike,sluice", two);
        malformed(BallotRejection.CHOICES_COUNT, "", two);
        malformed(BallotRejection.POINTS_SUM, "dike=3,sluice=3", points);
        malformed(BallotRejection.POINTS_SUM, "dike", points);
    }

    private static void malformed(BallotRejection rejection, String choice, BallotForm form) {
        var facts = facts(ANNA, WHILE_OPEN, null, guards(Secrecy.SECRET, true, form));
        refused(rejection, "/choice", () -> BallotDecider.decide(new NotCast(), cast(ANNA, choice), facts));
    }

    @Test
    void refuses_a_body_that_says_nothing_or_two_things() {
        refused(BallotRejection.ONE_CHOICE, "/choice", () -> new CastBallotBody(null, null, null).toChoice());
        refused(
                BallotRejection.ONE_CHOICE,
                "/choice",
                () -> new CastBallotBody("dike", List.of("dike"), null).toChoice());
        assertThat(new CastBallotBody(null, null, Map.of("dike", 3L)).toChoice())
                .hasToString("dike=3");
        assertThat(new CastBallotBody(null, List.of(), null).toChoice()).isEqualTo(Choice.BLANK);
    }

    @Test
    void a_commitment_is_to_the_one_way_a_choice_is_written() {
        var form = new BallotForm(Method.APPROVAL, 1, 2, null);
        var facts = facts(ANNA, WHILE_OPEN, null, guards(Secrecy.OPEN, true, form));
        assertThat(BallotDecider.decide(new NotCast(), cast(ANNA, "sluice,dike"), facts))
                .containsExactly(new BallotCast(VOTE, BALLOT, ANNA, null, commitment(SALT, "dike,sluice")));
    }

    @Test
    void a_command_in_a_log_line_does_not_tell_how_anyone_voted() {
        assertThat(cast(ANNA, "sluice").toString()).doesNotContain("sluice").doesNotContain(ANNA.toString());
    }
}

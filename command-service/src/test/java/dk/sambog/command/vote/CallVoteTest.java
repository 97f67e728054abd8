package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BEFORE;
import static dk.sambog.command.vote.VoteExamples.DIKE;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.SLUICE;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.called;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.fixed;
import static dk.sambog.command.vote.VoteExamples.guards;
import static dk.sambog.command.vote.VoteExamples.mandateForAnotherProject;
import static dk.sambog.command.vote.VoteExamples.refused;
import static dk.sambog.command.vote.VoteExamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.OpenVoting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallVoteTest {
    @Test
    void calls_a_vote_and_fixes_its_electorate_in_one_decision() {
        assertThat(new VoteCall().by(GUILD)).containsExactly(called(), fixed());
    }

    @Test
    void calling_opening_and_closing_need_the_right_to_call_votes() {
        assertThat(List.of(
                        new VoteCall().command().authority(),
                        new OpenVoting(VOTE).authority(),
                        new CloseVoting(VOTE).authority()))
                .containsOnly(Authority.selfOr(MandateAct.CALL_VOTE));
    }

    @Test
    void refuses_a_vote_about_a_project_that_does_not_exist() {
        refused(
                GuardRejection.NO_SUCH_PROJECT,
                "/projectId",
                () -> VoteDecider.decide(
                        new NotCalled(), new VoteCall().command(), facts(GUILD, BEFORE, null, Map.of())));
    }

    @Test
    void refuses_a_vote_called_by_another_than_the_projects_lead() {
        refused(VoteRejection.NOT_THE_LEAD, null, () -> new VoteCall().by(ANNA));
    }

    @Test
    void refuses_a_vote_called_under_a_mandate_for_another_project() {
        var mandate = mandateForAnotherProject(GUILD, MandateAct.CALL_VOTE);
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> VoteDecider.decide(
                        new NotCalled(), new VoteCall().command(), facts(GUILD, BEFORE, mandate, guards())));
    }

    @Test
    void refuses_fewer_than_2_and_more_than_200_options() {
        refused(
                VoteRejection.OPTIONS_COUNT,
                "/options",
                () -> new VoteCall().options(List.of(DIKE)).by(GUILD));
        refused(
                VoteRejection.OPTIONS_COUNT,
                "/options",
                () -> new VoteCall().options(options(201)).by(GUILD));
        assertThat(new VoteCall().options(options(200)).by(GUILD)).hasSize(2);
    }

    @Test
    void refuses_two_options_of_one_code() {
        refused(
                VoteRejection.OPTION_TWICE,
                "/options/1/code",
                () -> new VoteCall().options(List.of(DIKE, DIKE)).by(GUILD));
    }

    @Test
    void refuses_codes_that_are_not_short_lower_case_words() {
        for (var code : List.of("", "Dike", "høj", "a b", "x".repeat(41))) {
            var options = List.of(SLUICE, new Option(code, text(23), null, null));
            refused(
                    VoteRejection.OPTION_CODE,
                    "/options/1/code",
                    () -> new VoteCall().options(options).by(GUILD));
        }
    }

    @Test
    void refuses_a_certifier_who_is_the_organiser_or_nobody() {
        refused(
                VoteRejection.CERTIFIER_IS_ORGANISER,
                "/certifier",
                () -> new VoteCall().certifier(GUILD).by(GUILD));
        var nobody = new PartyId(VoteExamples.id(77));
        refused(
                GuardRejection.NO_SUCH_PARTY,
                "/certifier",
                () -> new VoteCall().certifier(nobody).by(GUILD));
        assertThat(new VoteCall().certifier(ANNA).by(GUILD)).hasSize(2);
    }

    @Test
    void refuses_a_vote_that_closes_when_it_opens() {
        refused(
                VoteRejection.CLOSES_BEFORE_IT_OPENS,
                "/closesAt",
                () -> new VoteCall().times(OPENS, OPENS).by(GUILD));
    }

    @Test
    void refuses_a_vote_that_closes_now() {
        refused(
                VoteRejection.CLOSES_IN_THE_PAST,
                "/closesAt",
                () -> new VoteCall().times(BEFORE.minusSeconds(9), BEFORE).by(GUILD));
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Option("option-" + number, text(20), null, null))
                .toList();
    }
}

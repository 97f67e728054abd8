package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BEFORE;
import static dk.sambog.command.vote.VoteExamples.BO;
import static dk.sambog.command.vote.VoteExamples.CARL;
import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.DIKE;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.MEMBERS;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.OPTIONS;
import static dk.sambog.command.vote.VoteExamples.PROJECT;
import static dk.sambog.command.vote.VoteExamples.QUESTION;
import static dk.sambog.command.vote.VoteExamples.SLUICE;
import static dk.sambog.command.vote.VoteExamples.STRANGER;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.called;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.fixed;
import static dk.sambog.command.vote.VoteExamples.guards;
import static dk.sambog.command.vote.VoteExamples.mandateForAnotherProject;
import static dk.sambog.command.vote.VoteExamples.members;
import static dk.sambog.command.vote.VoteExamples.refused;
import static dk.sambog.command.vote.VoteExamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.decision.Authority;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.OpenVoting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallVoteTest {
    @Test
    void calls_a_vote_and_fixes_its_electorate_in_one_decision() {
        assertThat(call(GUILD, new Call())).containsExactly(called(), fixed());
    }

    @Test
    void the_electorate_is_hashed_in_order_whatever_order_it_was_given_in() {
        // printf '<anna>\n<bo>\n<carl>\n' | sha256sum
        assertThat(call(GUILD, new Call().electorate(List.of(CARL, ANNA, BO)))).contains(fixed());
        assertThat(Electorate.hash(MEMBERS))
                .isEqualTo("8efa03fd5ee1814aa8d748834816c30229ef7e33315697095ad1b75225356016");
    }

    @Test
    void calling_opening_and_closing_need_the_right_to_call_votes() {
        assertThat(List.of(
                        new Call().command().authority(),
                        new OpenVoting(VOTE).authority(),
                        new CloseVoting(VOTE).authority()))
                .containsOnly(Authority.selfOr(MandateAct.CALL_VOTE));
    }

    @Test
    void refuses_a_vote_about_a_project_that_does_not_exist() {
        refused(
                GuardRejection.NO_SUCH_PROJECT,
                "/projectId",
                () -> VoteDecider.decide(new NotCalled(), new Call().command(), facts(GUILD, BEFORE, null, Map.of())));
    }

    @Test
    void refuses_a_vote_called_by_another_than_the_projects_lead() {
        refused(VoteRejection.NOT_THE_LEAD, null, () -> call(ANNA, new Call()));
    }

    @Test
    void refuses_a_vote_called_under_a_mandate_for_another_project() {
        var mandate = mandateForAnotherProject(GUILD, MandateAct.CALL_VOTE);
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> VoteDecider.decide(
                        new NotCalled(), new Call().command(), facts(GUILD, BEFORE, mandate, guards())));
    }

    @Test
    void refuses_fewer_than_2_and_more_than_50_options() {
        refused(VoteRejection.OPTIONS_COUNT, "/options", () -> call(GUILD, new Call().options(List.of(DIKE))));
        refused(VoteRejection.OPTIONS_COUNT, "/options", () -> call(GUILD, new Call().options(options(51))));
        assertThat(call(GUILD, new Call().options(options(50)))).hasSize(2);
    }

    @Test
    void refuses_two_options_of_one_code() {
        refused(
                VoteRejection.OPTION_TWICE,
                "/options/1/code",
                () -> call(GUILD, new Call().options(List.of(DIKE, DIKE))));
    }

    @Test
    void refuses_codes_that_are_not_short_lower_case_words() {
        for (var code : List.of("", "Dike", "høj", "a b", "x".repeat(41))) {
            var options = List.of(SLUICE, new Option(code, text(23), null));
            refused(VoteRejection.OPTION_CODE, "/options/1/code", () -> call(GUILD, new Call().options(options)));
        }
    }

    @Test
    void refuses_an_empty_electorate_and_one_above_1000() {
        refused(
                VoteRejection.ELECTORATE_COUNT,
                "/electorate",
                () -> call(GUILD, new Call().electorate(List.of()).quorum(0)));
        refused(
                VoteRejection.ELECTORATE_COUNT,
                "/electorate",
                () -> call(GUILD, new Call().electorate(members(1_001))));
        assertThat(call(GUILD, new Call().electorate(members(1_000)))).hasSize(2);
    }

    @Test
    void refuses_an_elector_named_twice() {
        refused(
                VoteRejection.ELECTOR_TWICE,
                "/electorate/2",
                () -> call(GUILD, new Call().electorate(List.of(ANNA, BO, ANNA))));
    }

    @Test
    void refuses_an_elector_who_is_not_registered() {
        refused(
                GuardRejection.NO_SUCH_PARTY,
                "/electorate/1",
                () -> call(GUILD, new Call().electorate(List.of(ANNA, STRANGER))));
    }

    @Test
    void refuses_a_quorum_no_turnout_can_meet_or_below_none() {
        refused(VoteRejection.QUORUM_OUT_OF_REACH, "/quorum", () -> call(GUILD, new Call().quorum(4)));
        refused(VoteRejection.QUORUM_OUT_OF_REACH, "/quorum", () -> call(GUILD, new Call().quorum(-1)));
    }

    @Test
    void refuses_a_vote_that_closes_when_it_opens() {
        refused(VoteRejection.CLOSES_BEFORE_IT_OPENS, "/closesAt", () -> call(GUILD, new Call().times(OPENS, OPENS)));
    }

    @Test
    void refuses_a_vote_that_closes_now() {
        refused(
                VoteRejection.CLOSES_IN_THE_PAST,
                "/closesAt",
                () -> call(GUILD, new Call().times(BEFORE.minusSeconds(9), BEFORE)));
    }

    /** What a call says; each example changes one part of it. */
    private record Call(List<Option> options, List<PartyId> electorate, int quorum, Instant opensAt, Instant closesAt) {
        Call() {
            this(OPTIONS, MEMBERS, 2, OPENS, CLOSES);
        }

        Call options(List<Option> others) {
            return new Call(others, electorate, quorum, opensAt, closesAt);
        }

        Call electorate(List<PartyId> others) {
            return new Call(options, others, quorum, opensAt, closesAt);
        }

        Call quorum(int other) {
            return new Call(options, electorate, other, opensAt, closesAt);
        }

        Call times(Instant opens, Instant closes) {
            return new Call(options, electorate, quorum, opens, closes);
        }

        CallVote command() {
            return new CallVote(
                    VOTE, PROJECT, QUESTION, options, electorate, Secrecy.SECRET, quorum, opensAt, closesAt);
        }
    }

    private static List<VoteEvent> call(PartyId party, Call call) {
        return VoteDecider.decide(new NotCalled(), call.command(), facts(party, BEFORE, null, guards()));
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Option("option-" + number, text(20), null))
                .toList();
    }
}

package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BO;
import static dk.sambog.command.vote.VoteExamples.CARL;
import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.DIKE;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.PROJECT;
import static dk.sambog.command.vote.VoteExamples.QUESTION;
import static dk.sambog.command.vote.VoteExamples.SLUICE;
import static dk.sambog.command.vote.VoteExamples.STRANGER;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.WHILE_OPEN;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.id;
import static dk.sambog.command.vote.VoteExamples.mandateForAnotherProject;
import static dk.sambog.command.vote.VoteExamples.members;
import static dk.sambog.command.vote.VoteExamples.refused;
import static dk.sambog.command.vote.VoteExamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.decision.Authority;
import dk.sambog.command.guard.BallotsFacts;
import dk.sambog.command.guard.BallotsFacts.Ballot;
import dk.sambog.command.guard.Guard;
import dk.sambog.command.guard.GuardRejection;
import dk.sambog.command.guard.PartyFacts;
import dk.sambog.command.guard.ProjectFacts;
import dk.sambog.command.guard.VoteFacts;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.OpenVoting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Count;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Outcome;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoteDeciderTest {
    private static final List<Option> OPTIONS = List.of(DIKE, SLUICE);
    private static final List<PartyId> MEMBERS = List.of(ANNA, BO, CARL);
    private static final Instant BEFORE = OPENS.minusSeconds(1);

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
            var options = List.of(SLUICE, new Option(code, text(23)));
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

    @Test
    void opens_at_its_time() {
        assertThat(when(GUILD, OPENS, new OpenVoting(VOTE), called(), fixed())).containsExactly(new VotingOpened(VOTE));
    }

    @Test
    void refuses_to_open_before_its_time() {
        refused(
                VoteRejection.TOO_EARLY_TO_OPEN,
                null,
                () -> when(GUILD, BEFORE, new OpenVoting(VOTE), called(), fixed()));
    }

    @Test
    void refuses_to_open_twice() {
        refused(VoteRejection.ALREADY_OPEN, null, () -> when(GUILD, OPENS, new OpenVoting(VOTE), opened()));
    }

    @Test
    void refuses_to_open_again_after_the_close() {
        refused(VoteRejection.ALREADY_CLOSED, null, () -> when(GUILD, CLOSES, new OpenVoting(VOTE), closed()));
    }

    @Test
    void refuses_to_open_a_vote_that_does_not_exist() {
        refused(VoteRejection.NO_SUCH_VOTE, null, () -> when(GUILD, OPENS, new OpenVoting(VOTE)));
    }

    @Test
    void refuses_another_than_the_caller_to_open_and_close() {
        refused(VoteRejection.NOT_THE_CALLER, null, () -> when(ANNA, OPENS, new OpenVoting(VOTE), called(), fixed()));
        refused(VoteRejection.NOT_THE_CALLER, null, () -> when(ANNA, CLOSES, new CloseVoting(VOTE), opened()));
    }

    @Test
    void refuses_to_open_and_close_under_a_mandate_for_another_project() {
        var facts = facts(GUILD, CLOSES, mandateForAnotherProject(GUILD, MandateAct.CALL_VOTE), guards());
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> VoteDecider.decide(after(called(), fixed()), new OpenVoting(VOTE), facts));
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> VoteDecider.decide(after(opened()), new CloseVoting(VOTE), facts));
    }

    @Test
    void opens_the_ballots_of_an_open_vote_and_counts_them() {
        var salt = "5a".repeat(32);
        var ballot = new BallotId(id(50));
        assertThat(close(CLOSES, new Ballot.Named(ballot, ANNA, "sluice", salt)))
                .containsExactly(
                        new VotingClosed(VOTE),
                        new BallotOpened(VOTE, ballot, ANNA, "sluice", salt),
                        new VoteTallied(
                                VOTE,
                                List.of(new Count("dike", 0), new Count("sluice", 1)),
                                1,
                                Outcome.NO_QUORUM,
                                null));
    }

    @Test
    void publishes_the_ballots_of_a_secret_vote_in_the_order_the_box_gives_them() {
        assertThat(close(CLOSES, secret(9, "sluice"), secret(7, "dike"), secret(8, "sluice")))
                .containsExactly(
                        new VotingClosed(VOTE),
                        new BallotPublished(VOTE, tracker(9), "sluice"),
                        new BallotPublished(VOTE, tracker(7), "dike"),
                        new BallotPublished(VOTE, tracker(8), "sluice"),
                        new VoteTallied(
                                VOTE,
                                List.of(new Count("dike", 1), new Count("sluice", 2)),
                                3,
                                Outcome.DECIDED,
                                "sluice"));
    }

    @Test
    void a_vote_nobody_voted_in_closes_too() {
        assertThat(close(CLOSES))
                .containsExactly(
                        new VotingClosed(VOTE),
                        new VoteTallied(
                                VOTE,
                                List.of(new Count("dike", 0), new Count("sluice", 0)),
                                0,
                                Outcome.NO_QUORUM,
                                null));
    }

    @Test
    void closes_early_when_every_elector_has_voted() {
        assertThat(close(WHILE_OPEN, secret(1, "dike"), secret(2, "dike"), secret(3, "dike")))
                .startsWith(new VotingClosed(VOTE));
    }

    @Test
    void refuses_to_close_early_while_an_elector_has_not_voted() {
        refused(
                VoteRejection.TOO_EARLY_TO_CLOSE,
                null,
                () -> close(CLOSES.minusNanos(1), secret(1, "dike"), secret(2, "dike")));
    }

    @Test
    void refuses_to_close_a_vote_that_was_not_opened() {
        refused(VoteRejection.NOT_OPEN, null, () -> when(GUILD, CLOSES, new CloseVoting(VOTE), called(), fixed()));
    }

    @Test
    void refuses_to_close_twice() {
        refused(VoteRejection.ALREADY_CLOSED, null, () -> when(GUILD, CLOSES, new CloseVoting(VOTE), closed()));
    }

    @Test
    void refuses_to_close_a_vote_that_does_not_exist() {
        refused(VoteRejection.NO_SUCH_VOTE, null, () -> when(GUILD, CLOSES, new CloseVoting(VOTE)));
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

    private static List<VoteEvent> close(Instant now, Ballot... ballots) {
        var guards = guards();
        guards.put(new Guard.OfBallots(VOTE), new BallotsFacts(List.of(ballots)));
        return VoteDecider.decide(after(opened()), new CloseVoting(VOTE), facts(GUILD, now, null, guards));
    }

    private static List<VoteEvent> when(PartyId party, Instant now, VoteCommand command, VoteEvent... history) {
        return VoteDecider.decide(after(history), command, facts(party, now, null, guards()));
    }

    private static VoteState after(VoteEvent... history) {
        VoteState state = new NotCalled();
        for (var event : history) {
            state = VoteDecider.evolve(state, event);
        }
        return state;
    }

    private static VoteCalled called() {
        return new VoteCalled(VOTE, PROJECT, QUESTION, OPTIONS, Secrecy.SECRET, 2, OPENS, CLOSES);
    }

    private static ElectorateFixed fixed() {
        return new ElectorateFixed(VOTE, MEMBERS, Electorate.hash(MEMBERS));
    }

    private static VoteEvent[] opened() {
        return new VoteEvent[] {called(), fixed(), new VotingOpened(VOTE)};
    }

    private static VoteEvent[] closed() {
        return new VoteEvent[] {
            called(),
            fixed(),
            new VotingOpened(VOTE),
            new VotingClosed(VOTE),
            new BallotPublished(VOTE, tracker(1), "dike"),
            Tally.of(VOTE, List.of("dike", "sluice"), List.of("dike"), 1)
        };
    }

    private static Ballot.Secret secret(int number, String choice) {
        return new Ballot.Secret(tracker(number), choice);
    }

    private static String tracker(int number) {
        return Integer.toHexString(number).repeat(32);
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Option("option-" + number, text(20)))
                .toList();
    }

    private static Map<Guard<?>, Object> guards() {
        var guards = new HashMap<Guard<?>, Object>();
        guards.put(new Guard.OfProject(PROJECT), new ProjectFacts(PROJECT, GUILD, true));
        MEMBERS.forEach(party -> guards.put(new Guard.OfParty(party), new PartyFacts(party, PartyType.PERSON)));
        members(1_001).forEach(party -> guards.put(new Guard.OfParty(party), new PartyFacts(party, PartyType.PERSON)));
        guards.put(
                new Guard.OfVote(VOTE),
                new VoteFacts(VOTE, PROJECT, GUILD, Secrecy.SECRET, List.of("dike", "sluice"), OPENS, CLOSES, true));
        return guards;
    }
}

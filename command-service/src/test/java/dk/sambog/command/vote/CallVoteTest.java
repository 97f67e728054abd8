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

import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.PartiesFacts;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.OpenVoting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.events.Ratio;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        assertThat(Electorate.hash(MEMBERS, Map.of()))
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
    void refuses_fewer_than_2_and_more_than_200_options() {
        refused(VoteRejection.OPTIONS_COUNT, "/options", () -> call(GUILD, new Call().options(List.of(DIKE))));
        refused(VoteRejection.OPTIONS_COUNT, "/options", () -> call(GUILD, new Call().options(options(201))));
        assertThat(call(GUILD, new Call().options(options(200)))).hasSize(2);
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
            var options = List.of(SLUICE, new Option(code, text(23), null, null));
            refused(VoteRejection.OPTION_CODE, "/options/1/code", () -> call(GUILD, new Call().options(options)));
        }
    }

    @Test
    void refuses_an_empty_electorate_and_one_above_25000() {
        refused(
                VoteRejection.ELECTORATE_COUNT,
                "/electorate",
                () -> call(GUILD, new Call().electorate(List.of()).quorum(0)));
        refused(
                VoteRejection.ELECTORATE_COUNT,
                "/electorate",
                () -> call(GUILD, new Call().electorate(members(25_001))));
        assertThat(call(GUILD, new Call().electorate(members(1_000)))).hasSize(2);
    }

    @Test
    void a_large_electorate_is_fixed_in_parts_under_one_hash() {
        var many = members(2_001);
        var guards = guards();
        guards.put(new Guard.OfParties(Set.copyOf(many)), new PartiesFacts(Set.copyOf(many)));
        var events = call(GUILD, new Call().electorate(many), guards);
        var parts = events.subList(1, events.size()).stream()
                .map(ElectorateFixed.class::cast)
                .toList();
        assertThat(parts).extracting(part -> part.electorate().size()).containsExactly(1_000, 1_000, 1);
        assertThat(parts).extracting(ElectorateFixed::part).containsExactly(1, 2, 3);
        assertThat(parts).extracting(ElectorateFixed::parts).containsOnly(3);
        assertThat(parts).extracting(ElectorateFixed::electorateHash).containsOnly(Electorate.hash(many, Map.of()));
    }

    @Test
    void refuses_one_of_many_electors_who_is_not_registered() {
        var many = members(1_001);
        var guards = guards();
        guards.put(new Guard.OfParties(Set.copyOf(many)), new PartiesFacts(Set.copyOf(many.subList(0, 1_000))));
        refused(
                GuardRejection.NO_SUCH_PARTY,
                "/electorate/1000",
                () -> call(GUILD, new Call().electorate(many), guards));
    }

    @Test
    void weights_are_fixed_with_the_electors_they_are_of() {
        var weighted = new Call()
                .secrecy(Secrecy.OPEN)
                .rules(with(Weighting.CAPITAL))
                .electorate(List.of(CARL, ANNA))
                .weights(List.of(7L, 3L));
        var fixed = (ElectorateFixed) call(GUILD, weighted).get(1);
        assertThat(fixed.electorate()).containsExactly(ANNA, CARL);
        assertThat(fixed.weights()).containsExactly(3L, 7L);
        assertThat(fixed.electorateHash())
                .isEqualTo(Electorate.hash(List.of(ANNA, CARL), Map.of(ANNA, 3L, CARL, 7L)))
                .isNotEqualTo(Electorate.hash(List.of(ANNA, CARL), Map.of()));
    }

    @Test
    void refuses_weights_that_are_missing_too_many_or_nothing() {
        var weighted = new Call().secrecy(Secrecy.OPEN).rules(with(Weighting.HOURS));
        refused(VoteRejection.VOTE_WEIGHTS, "/weights", () -> call(GUILD, weighted));
        refused(VoteRejection.VOTE_WEIGHTS, "/weights", () -> call(GUILD, new Call().weights(List.of(1L, 1L, 1L))));
        refused(VoteRejection.VOTE_WEIGHTS, "/weights/1", () -> call(GUILD, weighted.weights(List.of(1L, 0L, 1L))));
    }

    @Test
    void refuses_weights_in_a_secret_vote_and_on_paper_for_they_would_tell_whose_ballot_it_is() {
        var weighted = new Call().rules(with(Weighting.REPRESENTATION)).weights(List.of(1L, 2L, 3L));
        refused(VoteRejection.SECRET_WEIGHTS, "/weighting", () -> call(GUILD, weighted));
        refused(
                VoteRejection.SECRET_WEIGHTS,
                "/paper",
                () -> call(GUILD, weighted.secrecy(Secrecy.OPEN).paper()));
    }

    @Test
    void refuses_a_certifier_who_is_the_organiser_or_nobody() {
        refused(VoteRejection.CERTIFIER_IS_ORGANISER, "/certifier", () -> call(GUILD, new Call().certifier(GUILD)));
        var nobody = new PartyId(VoteExamples.id(77));
        refused(GuardRejection.NO_SUCH_PARTY, "/certifier", () -> call(GUILD, new Call().certifier(nobody)));
        assertThat(call(GUILD, new Call().certifier(ANNA))).hasSize(2);
    }

    private static VoteRules with(Weighting weighting) {
        var rules = VoteExamples.rules();
        return new VoteRules(
                rules.method(),
                1,
                1,
                null,
                null,
                rules.decision(),
                null,
                weighting,
                rules.quorum(),
                null,
                rules.tieRule());
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
    void refuses_a_quorum_no_turnout_can_meet() {
        refused(VoteRejection.QUORUM_OUT_OF_REACH, "/quorum", () -> call(GUILD, new Call().quorum(4)));
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
    private record Call(
            List<Option> options,
            List<PartyId> electorate,
            List<Long> weights,
            VoteRules rules,
            Secrecy secrecy,
            boolean onPaper,
            @Nullable PartyId named,
            Instant opensAt,
            Instant closesAt) {
        Call() {
            this(OPTIONS, MEMBERS, List.of(), VoteExamples.rules(), Secrecy.SECRET, false, null, OPENS, CLOSES);
        }

        Call options(List<Option> others) {
            return new Call(others, electorate, weights, rules, secrecy, onPaper, named, opensAt, closesAt);
        }

        Call electorate(List<PartyId> others) {
            return new Call(options, others, weights, rules, secrecy, onPaper, named, opensAt, closesAt);
        }

        Call weights(List<Long> others) {
            return new Call(options, electorate, others, rules, secrecy, onPaper, named, opensAt, closesAt);
        }

        Call rules(VoteRules others) {
            return new Call(options, electorate, weights, others, secrecy, onPaper, named, opensAt, closesAt);
        }

        Call secrecy(Secrecy other) {
            return new Call(options, electorate, weights, rules, other, onPaper, named, opensAt, closesAt);
        }

        Call paper() {
            return new Call(options, electorate, weights, rules, secrecy, true, named, opensAt, closesAt);
        }

        Call certifier(PartyId other) {
            return new Call(options, electorate, weights, rules, secrecy, onPaper, other, opensAt, closesAt);
        }

        Call quorum(int ballots) {
            return rules(new VoteRules(
                    rules.method(),
                    rules.leastChoices(),
                    rules.mostChoices(),
                    rules.points(),
                    rules.ranking(),
                    rules.decision(),
                    rules.budget(),
                    rules.weighting(),
                    new Quorum(QuorumBase.CAST, Ratio.of(ballots)),
                    rules.threshold(),
                    rules.tieRule()));
        }

        Call times(Instant opens, Instant closes) {
            return new Call(options, electorate, weights, rules, secrecy, onPaper, named, opens, closes);
        }

        CallVote command() {
            return new CallVote(
                    VOTE,
                    PROJECT,
                    QUESTION,
                    options,
                    rules,
                    electorate,
                    weights,
                    null,
                    secrecy,
                    1,
                    onPaper,
                    named,
                    opensAt,
                    closesAt);
        }
    }

    private static List<VoteEvent> call(PartyId party, Call call) {
        return call(party, call, guards());
    }

    private static List<VoteEvent> call(PartyId party, Call call, Map<Guard<?>, Object> guards) {
        return VoteDecider.decide(new NotCalled(), call.command(), facts(party, BEFORE, null, guards));
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Option("option-" + number, text(20), null, null))
                .toList();
    }
}

package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BO;
import static dk.sambog.command.vote.VoteExamples.CARL;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.MEMBERS;
import static dk.sambog.command.vote.VoteExamples.STRANGER;
import static dk.sambog.command.vote.VoteExamples.fixed;
import static dk.sambog.command.vote.VoteExamples.guards;
import static dk.sambog.command.vote.VoteExamples.members;
import static dk.sambog.command.vote.VoteExamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.ballot.Electorate;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.PartiesFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may vote, and with what weight: fixed when the vote is called. */
class ElectorsTest {
    @Test
    void the_electorate_is_hashed_in_order_whatever_order_it_was_given_in() {
        // printf '<anna>\n<bo>\n<carl>\n' | sha256sum
        assertThat(new VoteCall().electorate(List.of(CARL, ANNA, BO)).by(GUILD)).contains(fixed());
        assertThat(Electorate.of(MEMBERS, List.of()).hash())
                .isEqualTo("8efa03fd5ee1814aa8d748834816c30229ef7e33315697095ad1b75225356016");
    }

    @Test
    void refuses_an_empty_electorate_and_one_above_25000() {
        refused(
                VoteRejection.ELECTORATE_COUNT,
                "/electorate",
                () -> new VoteCall().electorate(List.of()).quorum(0).by(GUILD));
        refused(
                VoteRejection.ELECTORATE_COUNT,
                "/electorate",
                () -> new VoteCall().electorate(members(25_001)).by(GUILD));
        assertThat(new VoteCall().electorate(members(1_000)).by(GUILD)).hasSize(2);
    }

    @Test
    void a_large_electorate_is_fixed_in_parts_under_one_hash() {
        var many = members(2_001);
        var guards = guards();
        guards.put(new Guard.OfParties(Set.copyOf(many)), new PartiesFacts(Set.copyOf(many), Set.of()));
        var events = new VoteCall().electorate(many).by(GUILD, guards);
        var parts = events.subList(1, events.size()).stream()
                .map(ElectorateFixed.class::cast)
                .toList();
        assertThat(parts).extracting(part -> part.electorate().size()).containsExactly(1_000, 1_000, 1);
        assertThat(parts).extracting(ElectorateFixed::part).containsExactly(1, 2, 3);
        assertThat(parts).extracting(ElectorateFixed::parts).containsOnly(3);
        assertThat(parts)
                .extracting(ElectorateFixed::electorateHash)
                .containsOnly(Electorate.of(many, List.of()).hash());
    }

    @Test
    void refuses_one_of_many_electors_who_is_not_registered() {
        var many = members(1_001);
        var guards = guards();
        guards.put(
                new Guard.OfParties(Set.copyOf(many)), new PartiesFacts(Set.copyOf(many.subList(0, 1_000)), Set.of()));
        refused(
                GuardRejection.NO_SUCH_PARTY,
                "/electorate/1000",
                () -> new VoteCall().electorate(many).by(GUILD, guards));
    }

    @Test
    void refuses_an_elector_who_was_merged_into_another_in_lists_of_any_length() {
        var many = members(1_001);
        var guards = guards();
        guards.put(new Guard.OfParties(Set.copyOf(many)), new PartiesFacts(Set.copyOf(many), Set.of(many.get(7))));
        refused(
                GuardRejection.PARTY_MERGED,
                "/electorate/7",
                () -> new VoteCall().electorate(many).by(GUILD, guards));
        guards.put(new Guard.OfParty(ANNA), new PartyFacts(ANNA, PartyType.PERSON, CARL, Set.of()));
        refused(
                GuardRejection.PARTY_MERGED,
                "/electorate/1",
                () -> new VoteCall().electorate(List.of(CARL, ANNA)).by(GUILD, guards));
    }

    @Test
    void weights_are_fixed_with_the_electors_they_are_of() {
        var weighted = new VoteCall()
                .secrecy(Secrecy.OPEN)
                .rules(with(Weighting.CAPITAL))
                .electorate(List.of(CARL, ANNA))
                .weights(List.of(7L, 3L));
        var fixed = (ElectorateFixed) weighted.by(GUILD).get(1);
        assertThat(fixed.electorate()).containsExactly(ANNA, CARL);
        assertThat(fixed.weights()).containsExactly(3L, 7L);
        assertThat(fixed.electorateHash())
                .isEqualTo(Electorate.of(List.of(ANNA, CARL), List.of(3L, 7L)).hash())
                .isNotEqualTo(Electorate.of(List.of(ANNA, CARL), List.of()).hash());
    }

    @Test
    void refuses_weights_that_are_missing_too_many_or_nothing() {
        var weighted = new VoteCall().secrecy(Secrecy.OPEN).rules(with(Weighting.HOURS));
        refused(VoteRejection.VOTE_WEIGHTS, "/weights", () -> weighted.by(GUILD));
        refused(
                VoteRejection.VOTE_WEIGHTS,
                "/weights",
                () -> new VoteCall().weights(List.of(1L, 1L, 1L)).by(GUILD));
        refused(
                VoteRejection.VOTE_WEIGHTS,
                "/weights/1",
                () -> weighted.weights(List.of(1L, 0L, 1L)).by(GUILD));
    }

    @Test
    void refuses_weights_in_a_secret_vote_and_on_paper_for_they_would_tell_whose_ballot_it_is() {
        var weighted = new VoteCall().rules(with(Weighting.REPRESENTATION)).weights(List.of(1L, 2L, 3L));
        refused(VoteRejection.SECRET_WEIGHTS, "/weighting", () -> weighted.by(GUILD));
        refused(
                VoteRejection.SECRET_WEIGHTS,
                "/paper",
                () -> weighted.secrecy(Secrecy.OPEN).paper().by(GUILD));
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
                () -> new VoteCall().electorate(List.of(ANNA, BO, ANNA)).by(GUILD));
    }

    @Test
    void refuses_an_elector_who_is_not_registered() {
        refused(
                GuardRejection.NO_SUCH_PARTY,
                "/electorate/1",
                () -> new VoteCall().electorate(List.of(ANNA, STRANGER)).by(GUILD));
    }

    @Test
    void refuses_a_quorum_no_turnout_can_meet() {
        refused(
                VoteRejection.QUORUM_OUT_OF_REACH,
                "/quorum",
                () -> new VoteCall().quorum(4).by(GUILD));
    }
}

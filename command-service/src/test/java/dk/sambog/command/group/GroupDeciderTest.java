package dk.sambog.command.group;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.SluiceGuild.CHAIR;
import static dk.sambog.command.testing.SluiceGuild.GUILD;
import static dk.sambog.command.testing.SluiceGuild.KAREN;
import static dk.sambog.command.testing.SluiceGuild.NAME;
import static dk.sambog.command.testing.SluiceGuild.NEIGHBOURS;
import static dk.sambog.command.testing.SluiceGuild.NOBODY;
import static dk.sambog.command.testing.SluiceGuild.OPERATOR;
import static dk.sambog.command.testing.SluiceGuild.REASON;
import static dk.sambog.command.testing.SluiceGuild.SLUICE;
import static dk.sambog.command.testing.SluiceGuild.by;
import static dk.sambog.command.testing.SluiceGuild.clerk;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.group.GroupCommand.LetMemberGo;
import dk.sambog.command.group.GroupCommand.TakeMemberIn;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupDeciderTest {
    private final GroupState empty = given(NEIGHBOURS, PartyType.INFORMAL_GROUP);

    @Test
    void a_group_takes_people_and_organisations_in() {
        assertThat(decide(empty, join(KAREN, TODAY), administrator())).containsExactly(joined(TODAY));
        assertThat(decide(empty, join(GUILD, TODAY.minusYears(1)), administrator()))
                .hasSize(1);
        assertThat(decide(empty, join(KAREN, TODAY), clerk(MandateAct.ADMINISTER)))
                .hasSize(1);
    }

    @Test
    void refuses_a_member_from_somebody_else_than_the_group() {
        assertRefused(() -> decide(empty, join(KAREN, TODAY), by(KAREN)), GroupRejection.NOT_YOURS_TO_ADMIT);
    }

    @Test
    void refuses_a_member_under_a_mandate_for_one_project() {
        var facts = TestFacts.actingFor(by(CHAIR), NEIGHBOURS, SLUICE, null, MandateAct.ADMINISTER);
        assertRefused(() -> decide(empty, join(KAREN, TODAY), facts), GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @ParameterizedTest
    @EnumSource(value = PartyType.class, mode = EnumSource.Mode.EXCLUDE, names = "INFORMAL_GROUP")
    void refuses_members_of_anything_but_an_informal_group(PartyType type) {
        assertRefused(
                () -> decide(given(NEIGHBOURS, type), join(KAREN, TODAY), administrator()), GroupRejection.NOT_A_GROUP);
    }

    @Test
    void refuses_a_group_as_member_and_one_that_is_not_there() {
        assertRefused(
                () -> decide(empty, join(NEIGHBOURS, TODAY), administrator()),
                GroupRejection.MEMBER_IS_A_GROUP,
                "/member");
        assertRefused(
                () -> decide(empty, join(NOBODY, TODAY), administrator()), GuardRejection.NO_SUCH_PARTY, "/member");
    }

    @Test
    void refuses_a_member_twice_on_one_day() {
        var withKaren = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)));
        assertRefused(
                () -> decide(withKaren, join(KAREN, TODAY), administrator()), GroupRejection.MEMBER_ALREADY, "/member");
        var before = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)), left(TODAY.minusDays(2)));
        assertRefused(
                () -> decide(before, join(KAREN, TODAY.minusDays(3)), administrator()),
                GroupRejection.MEMBER_ALREADY,
                "/member");
        assertThat(decide(before, join(KAREN, TODAY.minusDays(2)), administrator()))
                .hasSize(1);
    }

    @Test
    void a_member_is_the_same_under_another_id() {
        var withKaren = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)));
        var administrator = TestFacts.alsoKnownAs(administrator(), CHAIR, PartyType.PERSON, KAREN);
        assertRefused(
                () -> decide(withKaren, join(CHAIR, TODAY), administrator), GroupRejection.MEMBER_ALREADY, "/member");
        assertThat(decide(withKaren, new LetMemberGo(NEIGHBOURS, CHAIR, TODAY), administrator))
                .containsExactly(left(TODAY));
        var itself = TestFacts.alsoKnownAs(by(CHAIR), CHAIR, PartyType.PERSON, KAREN);
        assertThat(decide(withKaren, leave(TODAY), itself)).containsExactly(left(TODAY));
    }

    @Test
    void refuses_to_join_on_a_day_that_has_not_come() {
        assertRefused(
                () -> decide(empty, join(KAREN, TODAY.plusDays(1)), administrator()),
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn");
    }

    @Test
    void a_member_leaves_by_itself_or_is_let_go() {
        var withKaren = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)));
        assertThat(decide(withKaren, leave(TODAY), by(KAREN))).containsExactly(left(TODAY));
        assertThat(decide(withKaren, leave(TODAY), administrator())).hasSize(1);
        assertRefused(() -> decide(withKaren, leave(TODAY), by(CHAIR)), GroupRejection.NOT_YOURS_TO_ADMIT);
    }

    @Test
    void refuses_to_let_go_who_does_not_belong_to_the_group() {
        assertRefused(() -> decide(empty, leave(TODAY), administrator()), GroupRejection.NOT_A_MEMBER, "/member");
        var before = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)), left(TODAY.minusDays(2)));
        assertRefused(() -> decide(before, leave(TODAY), administrator()), GroupRejection.NOT_A_MEMBER, "/member");
    }

    @Test
    void refuses_to_leave_before_one_joined() {
        var withKaren = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY));
        assertRefused(
                () -> decide(withKaren, leave(TODAY.minusDays(1)), by(KAREN)),
                GroupRejection.LEFT_BEFORE_JOINING,
                "/effectiveOn");
    }

    @Test
    void a_party_that_is_merged_erased_or_was_never_registered_accepts_nothing() {
        var merged =
                given(NEIGHBOURS, PartyType.INFORMAL_GROUP, new PartiesMerged(NEIGHBOURS, OPERATOR, TODAY, REASON));
        var erased = given(
                NEIGHBOURS, PartyType.INFORMAL_GROUP, new PartyErased(NEIGHBOURS, LegalBasis.GDPR_ART_17_1, OPERATOR));
        for (var command : List.of(join(KAREN, TODAY), leave(TODAY))) {
            assertRefused(() -> decide(merged, command, administrator()), GuardRejection.PARTY_MERGED);
            assertRefused(() -> decide(erased, command, administrator()), GuardRejection.PARTY_ERASED);
            assertRefused(
                    () -> decide(GroupState.NOT_REGISTERED, command, administrator()), GroupRejection.NO_SUCH_PARTY);
        }
    }

    private static GroupState given(PartyId party, PartyType type, PartyEvent... events) {
        var state = GroupState.evolve(GroupState.NOT_REGISTERED, new PartyRegistered(party, type, List.of(), NAME));
        for (var event : events) {
            state = GroupState.evolve(state, event);
        }
        return state;
    }

    private static List<PartyEvent> decide(GroupState state, GroupCommand command, Facts facts) {
        return GroupDecider.decide(state, command, facts);
    }

    private static Facts administrator() {
        return TestFacts.actingFor(by(CHAIR), NEIGHBOURS, MandateAct.ADMINISTER);
    }

    private static TakeMemberIn join(PartyId member, LocalDate on) {
        return new TakeMemberIn(NEIGHBOURS, member, on);
    }

    private static LetMemberGo leave(LocalDate on) {
        return new LetMemberGo(NEIGHBOURS, KAREN, on);
    }

    private static MemberJoined joined(LocalDate on) {
        return new MemberJoined(NEIGHBOURS, KAREN, on);
    }

    private static MemberLeft left(LocalDate on) {
        return new MemberLeft(NEIGHBOURS, KAREN, on);
    }
}

package dk.sambog.command.party;

import static dk.sambog.command.party.Examples.CHAIR;
import static dk.sambog.command.party.Examples.GUILD;
import static dk.sambog.command.party.Examples.KAREN;
import static dk.sambog.command.party.Examples.NEIGHBOURS;
import static dk.sambog.command.party.Examples.NOBODY;
import static dk.sambog.command.party.Examples.SLUICE;
import static dk.sambog.command.party.Examples.by;
import static dk.sambog.command.party.Examples.clerk;
import static dk.sambog.command.party.Examples.given;
import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.party.GroupCommand.LetMemberGo;
import dk.sambog.command.party.GroupCommand.TakeMemberIn;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupsTest {
    private final PartyState empty = given(NEIGHBOURS, PartyType.INFORMAL_GROUP);

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
        assertRefused(() -> decide(empty, join(KAREN, TODAY), by(KAREN)), PartyRejection.NOT_YOURS_TO_GRANT);
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
                () -> decide(given(NEIGHBOURS, type), join(KAREN, TODAY), administrator()), PartyRejection.NOT_A_GROUP);
    }

    @Test
    void refuses_a_group_as_member_and_one_that_is_not_there() {
        assertRefused(
                () -> decide(empty, join(NEIGHBOURS, TODAY), administrator()),
                PartyRejection.MEMBER_IS_A_GROUP,
                "/member");
        assertRefused(
                () -> decide(empty, join(NOBODY, TODAY), administrator()), GuardRejection.NO_SUCH_PARTY, "/member");
    }

    @Test
    void refuses_a_member_twice_on_one_day() {
        var withKaren = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)));
        assertRefused(
                () -> decide(withKaren, join(KAREN, TODAY), administrator()), PartyRejection.MEMBER_ALREADY, "/member");
        var before = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)), left(TODAY.minusDays(2)));
        assertRefused(
                () -> decide(before, join(KAREN, TODAY.minusDays(3)), administrator()),
                PartyRejection.MEMBER_ALREADY,
                "/member");
        assertThat(decide(before, join(KAREN, TODAY.minusDays(2)), administrator()))
                .hasSize(1);
    }

    @Test
    void a_member_is_the_same_under_another_id() {
        var withKaren = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)));
        var administrator = TestFacts.alsoKnownAs(administrator(), CHAIR, PartyType.PERSON, KAREN);
        assertRefused(
                () -> decide(withKaren, join(CHAIR, TODAY), administrator), PartyRejection.MEMBER_ALREADY, "/member");
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
        assertRefused(() -> decide(withKaren, leave(TODAY), by(CHAIR)), PartyRejection.NOT_YOURS_TO_GRANT);
    }

    @Test
    void refuses_to_let_go_who_does_not_belong_to_the_group() {
        assertRefused(() -> decide(empty, leave(TODAY), administrator()), PartyRejection.NOT_A_MEMBER, "/member");
        var before = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY.minusDays(9)), left(TODAY.minusDays(2)));
        assertRefused(() -> decide(before, leave(TODAY), administrator()), PartyRejection.NOT_A_MEMBER, "/member");
    }

    @Test
    void refuses_to_leave_before_one_joined() {
        var withKaren = given(NEIGHBOURS, PartyType.INFORMAL_GROUP, joined(TODAY));
        assertRefused(
                () -> decide(withKaren, leave(TODAY.minusDays(1)), by(KAREN)),
                PartyRejection.LEFT_BEFORE_JOINING,
                "/effectiveOn");
    }

    private static List<PartyEvent> decide(PartyState state, PartyCommand command, Facts facts) {
        return PartyDecider.decide(state, command, facts);
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

package dk.sambog.command.role;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.SluiceGuild.CHAIR;
import static dk.sambog.command.testing.SluiceGuild.CLERK;
import static dk.sambog.command.testing.SluiceGuild.DIKE;
import static dk.sambog.command.testing.SluiceGuild.GUILD;
import static dk.sambog.command.testing.SluiceGuild.KAREN;
import static dk.sambog.command.testing.SluiceGuild.NAME;
import static dk.sambog.command.testing.SluiceGuild.OPERATOR;
import static dk.sambog.command.testing.SluiceGuild.REASON;
import static dk.sambog.command.testing.SluiceGuild.SLUICE;
import static dk.sambog.command.testing.SluiceGuild.by;
import static dk.sambog.command.testing.SluiceGuild.chair;
import static dk.sambog.command.testing.SluiceGuild.clerk;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.role.RoleCommand.AssignRole;
import dk.sambog.command.role.RoleCommand.RevokeRole;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleDeciderTest {
    private static final RoleId FIRST = new RoleId(new UUID(3, 1));
    private static final RoleId SECOND = new RoleId(new UUID(3, 2));

    private final RoleState karen = given(KAREN, PartyType.PERSON);

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_lead_of_a_project_gives_every_role(Role role) {
        assertThat(decide(karen, assign(KAREN, role, TODAY, null), chair(MandateAct.LEAD)))
                .containsExactly(new RoleAssigned(KAREN, FIRST, SLUICE, role, TODAY, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = MandateAct.class,
            names = {"ADMINISTER", "IMPORT"})
    void the_operator_gives_roles_as_administrator_and_importer(MandateAct act) {
        assertThat(decide(karen, assign(KAREN, Role.AUDITOR, TODAY, null), clerk(act)))
                .hasSize(1);
    }

    @Test
    void a_role_may_begin_and_end_on_any_day() {
        var years = assign(KAREN, Role.OBSERVER, TODAY.minusYears(5), TODAY.plusYears(5));
        assertThat(decide(karen, years, chair(MandateAct.LEAD))).hasSize(1);
        assertThat(decide(karen, assign(KAREN, Role.OBSERVER, TODAY, TODAY), chair(MandateAct.LEAD)))
                .hasSize(1);
    }

    @Test
    void refuses_a_role_from_who_does_not_lead_the_project() {
        assertRefused(() -> decide(karen, funder(), by(KAREN)), RoleRejection.ROLE_NOT_YOURS_TO_GIVE);
        assertRefused(
                () -> decide(karen, funder(), chair(MandateAct.ADMINISTER)), RoleRejection.ROLE_NOT_YOURS_TO_GIVE);
        assertRefused(() -> decide(karen, funder(), clerk(MandateAct.LEAD)), RoleRejection.ROLE_NOT_YOURS_TO_GIVE);
        var toDike = new AssignRole(KAREN, FIRST, DIKE, Role.FUNDER, TODAY, null);
        assertRefused(() -> decide(karen, toDike, chair(MandateAct.LEAD)), RoleRejection.ROLE_NOT_YOURS_TO_GIVE);
    }

    @Test
    void refuses_a_role_in_a_project_that_does_not_exist() {
        var command = new AssignRole(KAREN, FIRST, new ProjectId(new UUID(9, 9)), Role.FUNDER, TODAY, null);
        assertRefused(
                () -> decide(karen, command, chair(MandateAct.LEAD)), GuardRejection.NO_SUCH_PROJECT, "/projectId");
    }

    @Test
    void refuses_a_role_in_a_project_that_ones_mandate_does_not_reach() {
        var facts = TestFacts.actingFor(by(CHAIR), GUILD, DIKE, null, MandateAct.LEAD);
        assertRefused(() -> decide(karen, funder(), facts), GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VERIFIER", "APPROVER", "AUDITOR"})
    void refuses_control_that_somebody_gives_itself(Role role) {
        var chairs = given(CHAIR, PartyType.PERSON);
        var guilds = given(GUILD, PartyType.ASSOCIATION);
        assertRefused(
                () -> decide(chairs, assign(CHAIR, role, TODAY, null), chair(MandateAct.LEAD)),
                RoleRejection.CONTROL_BY_ANOTHER,
                "/role");
        assertRefused(
                () -> decide(guilds, assign(GUILD, role, TODAY, null), chair(MandateAct.LEAD)),
                RoleRejection.CONTROL_BY_ANOTHER,
                "/role");
    }

    @Test
    void refuses_control_that_somebody_gives_to_a_party_it_acts_for() {
        var facts = TestFacts.mandated(chair(MandateAct.LEAD), KAREN, CHAIR, MandateAct.VOTE);
        assertRefused(
                () -> decide(karen, assign(KAREN, Role.AUDITOR, TODAY, null), facts),
                RoleRejection.CONTROL_BY_ANOTHER,
                "/role");
        assertThat(decide(karen, funder(), facts)).hasSize(1);
        var twice = TestFacts.alsoKnownAs(chair(MandateAct.LEAD), CHAIR, PartyType.PERSON, KAREN);
        assertRefused(
                () -> decide(karen, assign(KAREN, Role.VERIFIER, TODAY, null), twice),
                RoleRejection.CONTROL_BY_ANOTHER,
                "/role");
    }

    @Test
    void lets_the_lead_take_part_in_its_own_project() {
        var guilds = given(GUILD, PartyType.ASSOCIATION);
        assertThat(decide(guilds, assign(GUILD, Role.LEAD_PARTNER, TODAY, null), chair(MandateAct.LEAD)))
                .hasSize(1);
    }

    @Test
    void refuses_a_role_that_ends_before_it_begins() {
        var command = assign(KAREN, Role.FUNDER, TODAY, TODAY.minusDays(1));
        assertRefused(
                () -> decide(karen, command, chair(MandateAct.LEAD)),
                RoleRejection.ROLE_ENDS_BEFORE_IT_BEGINS,
                "/validTo");
    }

    @Test
    void refuses_a_role_on_days_on_which_the_party_has_it() {
        var funder = given(KAREN, PartyType.PERSON, assigned(Role.FUNDER, TODAY, TODAY.plusDays(9)));
        for (var command : List.of(
                assign(KAREN, Role.FUNDER, TODAY.plusDays(9), null),
                assign(KAREN, Role.FUNDER, TODAY.minusDays(9), TODAY),
                assign(KAREN, Role.FUNDER, TODAY.plusDays(2), TODAY.plusDays(3)))) {
            assertRefused(
                    () -> decide(funder, command, chair(MandateAct.LEAD)), RoleRejection.ROLE_HELD_ALREADY, "/role");
        }
        for (var command : List.of(
                assign(KAREN, Role.FUNDER, TODAY.plusDays(10), null),
                assign(KAREN, Role.FUNDER, TODAY.minusDays(9), TODAY.minusDays(1)),
                assign(KAREN, Role.OBSERVER, TODAY, null))) {
            assertThat(decide(funder, command, chair(MandateAct.LEAD))).hasSize(1);
        }
    }

    @Test
    void a_role_that_was_taken_back_is_given_again() {
        var before = given(KAREN, PartyType.PERSON, assigned(Role.FUNDER, TODAY, null), revoked(TODAY));
        assertThat(decide(before, funder(), chair(MandateAct.LEAD))).hasSize(1);
    }

    @Test
    void revokes_a_role() {
        var funder = given(KAREN, PartyType.PERSON, assigned(Role.FUNDER, TODAY.minusDays(9), null));
        assertThat(decide(funder, revoke(TODAY), chair(MandateAct.LEAD))).containsExactly(revoked(TODAY));
        assertThat(decide(funder, revoke(TODAY), clerk(MandateAct.ADMINISTER))).hasSize(1);
        assertThat(decide(funder, revoke(TODAY), by(KAREN))).hasSize(1);
        assertRefused(() -> decide(funder, revoke(TODAY), by(CHAIR)), RoleRejection.ROLE_NOT_YOURS_TO_GIVE);
    }

    @Test
    void takes_back_a_role_before_it_began() {
        var funder = given(KAREN, PartyType.PERSON, assigned(Role.FUNDER, TODAY.plusDays(9), null));
        assertThat(decide(funder, revoke(TODAY), chair(MandateAct.LEAD))).hasSize(1);
    }

    @Test
    void refuses_to_revoke_a_role_the_party_never_had() {
        assertRefused(() -> decide(karen, revoke(TODAY), chair(MandateAct.LEAD)), RoleRejection.NO_SUCH_ROLE);
        var inDike = given(KAREN, PartyType.PERSON, new RoleAssigned(KAREN, SECOND, DIKE, Role.FUNDER, TODAY, null));
        assertRefused(() -> decide(inDike, revoke(TODAY), chair(MandateAct.LEAD)), RoleRejection.NO_SUCH_ROLE);
    }

    @Test
    void refuses_to_revoke_a_role_that_is_over() {
        var twice = given(KAREN, PartyType.PERSON, assigned(Role.FUNDER, TODAY.minusDays(9), null), revoked(TODAY));
        assertRefused(() -> decide(twice, revoke(TODAY), chair(MandateAct.LEAD)), RoleRejection.ROLE_OVER);
        var ended = given(KAREN, PartyType.PERSON, assigned(Role.FUNDER, TODAY.minusDays(9), TODAY.minusDays(1)));
        assertRefused(() -> decide(ended, revoke(TODAY), chair(MandateAct.LEAD)), RoleRejection.ROLE_OVER);
    }

    @Test
    void refuses_to_revoke_a_role_from_a_day_that_has_not_come() {
        var funder = given(KAREN, PartyType.PERSON, assigned(Role.FUNDER, TODAY, null));
        assertRefused(
                () -> decide(funder, revoke(TODAY.plusDays(1)), chair(MandateAct.LEAD)),
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn");
    }

    @Test
    void the_operator_leads_and_audits_nothing_by_itself() {
        assertThat(OPERATOR).isNotEqualTo(CLERK);
        var clerks = given(CLERK, PartyType.PERSON);
        var command = new AssignRole(CLERK, FIRST, SLUICE, Role.AUDITOR, TODAY, null);
        assertRefused(
                () -> decide(clerks, command, clerk(MandateAct.ADMINISTER)), RoleRejection.CONTROL_BY_ANOTHER, "/role");
    }

    @Test
    void a_party_that_is_merged_erased_or_was_never_registered_accepts_nothing() {
        var merged = given(KAREN, PartyType.PERSON, new PartiesMerged(KAREN, OPERATOR, TODAY, REASON));
        var erased = given(KAREN, PartyType.PERSON, new PartyErased(KAREN, LegalBasis.GDPR_ART_17_1, OPERATOR));
        for (var command : List.of(funder(), revoke(TODAY))) {
            assertRefused(() -> decide(merged, command, chair(MandateAct.LEAD)), GuardRejection.PARTY_MERGED);
            assertRefused(() -> decide(erased, command, chair(MandateAct.LEAD)), GuardRejection.PARTY_ERASED);
            assertRefused(
                    () -> decide(RoleState.NOT_REGISTERED, command, chair(MandateAct.LEAD)),
                    RoleRejection.NO_SUCH_PARTY);
        }
    }

    private static RoleState given(PartyId party, PartyType type, PartyEvent... events) {
        var state = RoleState.evolve(RoleState.NOT_REGISTERED, new PartyRegistered(party, type, List.of(), NAME));
        for (var event : events) {
            state = RoleState.evolve(state, event);
        }
        return state;
    }

    private static List<PartyEvent> decide(RoleState state, RoleCommand command, Facts facts) {
        return RoleDecider.decide(state, command, facts);
    }

    private static AssignRole funder() {
        return assign(KAREN, Role.FUNDER, TODAY, null);
    }

    private static AssignRole assign(PartyId party, Role role, LocalDate from, @Nullable LocalDate to) {
        return new AssignRole(party, FIRST, SLUICE, role, from, to);
    }

    private static RevokeRole revoke(LocalDate from) {
        return new RevokeRole(KAREN, SECOND, SLUICE, from, REASON);
    }

    private static RoleAssigned assigned(Role role, LocalDate from, @Nullable LocalDate to) {
        return new RoleAssigned(KAREN, SECOND, SLUICE, role, from, to);
    }

    private static RoleRevoked revoked(LocalDate from) {
        return new RoleRevoked(KAREN, SECOND, from, REASON);
    }
}

package dk.sambog.command.mandate;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.command.mandate.MandateCommand.GrantMandate;
import dk.sambog.command.mandate.MandateCommand.RevokeMandate;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MandateDeciderTest {
    private static final PartyId OPERATOR = new PartyId(new UUID(0, 1));
    private static final PartyId CLERK = new PartyId(new UUID(0, 2));
    private static final PartyId CHAIR = new PartyId(new UUID(0, 3));
    private static final PartyId GUILD = new PartyId(new UUID(0, 4));
    private static final PartyId TREASURER = new PartyId(new UUID(0, 5));
    private static final ProjectId SLUICE = new ProjectId(new UUID(0, 6));
    private static final MandateId FIRST = new MandateId(new UUID(1, 1));
    private static final MandateId SECOND = new MandateId(new UUID(1, 2));
    private static final Commitment COMMITMENT = Commitment.to(new byte[32], new byte[0]);
    private static final TextRef REASON = new TextRef(new TextId(new UUID(2, 1)), COMMITMENT);
    private static final Quantity LIMIT = new Quantity(50_000, Asset.ofCurrency("DKK"));

    private final MandateState guild = given(registered(GUILD));

    @Test
    void grants_a_mandate_under_the_principals_own_administration() {
        assertThat(decide(guild, grant(), chair())).containsExactly(granted(GUILD, SECOND, TREASURER, null));
    }

    @Test
    void grants_a_mandate_under_the_operators_administration() {
        var facts = TestFacts.actingFor(world(CLERK), OPERATOR, MandateAct.ADMINISTER);
        assertThat(decide(guild, grant(), facts)).hasSize(1);
    }

    @Test
    void lets_a_person_grant_a_mandate_over_itself() {
        assertThat(decide(given(registered(CHAIR)), new Grant().principal(CHAIR).command(), world(CHAIR)))
                .hasSize(1);
    }

    @Test
    void keeps_each_act_once_and_in_order() {
        var command = new Grant()
                .acts(MandateAct.VERIFY, MandateAct.LEAD, MandateAct.VERIFY)
                .command();
        assertThat(decide(guild, command, chair()))
                .singleElement()
                .isInstanceOfSatisfying(
                        MandateGranted.class,
                        granted -> assertThat(granted.acts()).containsExactly(MandateAct.LEAD, MandateAct.VERIFY));
    }

    @Test
    void refuses_a_mandate_of_somebody_elses_party() {
        var facts = TestFacts.actingFor(world(CHAIR), TREASURER, MandateAct.ADMINISTER);
        assertRefused(() -> decide(guild, grant(), facts), MandateRejection.NOT_YOURS_TO_GRANT);
    }

    @Test
    void refuses_a_mandate_to_oneself() {
        var command = new Grant().grantee(CHAIR).command();
        assertRefused(() -> decide(guild, command, chair()), MandateRejection.GRANT_TO_ONESELF, "/grantee");
    }

    @Test
    void refuses_a_mandate_to_oneself_by_way_of_another_party() {
        var twice = TestFacts.alsoKnownAs(chair(), CHAIR, PartyType.PERSON, TREASURER);
        assertRefused(() -> decide(guild, grant(), twice), MandateRejection.GRANT_TO_ONESELF, "/grantee");
        var administers = TestFacts.mandated(chair(), TREASURER, CHAIR, MandateAct.ADMINISTER);
        assertRefused(() -> decide(guild, grant(), administers), MandateRejection.GRANT_TO_ONESELF, "/grantee");
        var pledges = TestFacts.mandated(chair(), TREASURER, CHAIR, MandateAct.PLEDGE);
        assertThat(decide(guild, grant(), pledges)).hasSize(1);
    }

    @Test
    void refuses_a_mandate_of_a_party_to_itself() {
        var command = new Grant().grantee(GUILD).command();
        assertRefused(() -> decide(guild, command, chair()), MandateRejection.GRANTEE_IS_PRINCIPAL, "/grantee");
    }

    @Test
    void refuses_a_mandate_to_nobody() {
        var command = new Grant().grantee(new PartyId(new UUID(9, 9))).command();
        assertRefused(() -> decide(guild, command, chair()), GuardRejection.NO_SUCH_PARTY, "/grantee");
    }

    @Test
    void refuses_a_mandate_for_a_project_that_does_not_exist() {
        var command = new Grant().project(new ProjectId(new UUID(9, 9))).command();
        assertRefused(() -> decide(guild, command, chair()), GuardRejection.NO_SUCH_PROJECT, "/projectId");
    }

    @Test
    void refuses_a_mandate_to_do_nothing() {
        assertRefused(() -> decide(guild, new Grant().acts().command(), chair()), MandateRejection.NO_ACTS, "/acts");
    }

    @Test
    void refuses_a_mandate_that_ends_before_it_begins() {
        var command = new Grant().until(TODAY.minusDays(1)).command();
        assertRefused(
                () -> decide(guild, command, chair()), MandateRejection.MANDATE_ENDS_BEFORE_IT_BEGINS, "/validTo");
    }

    @Test
    void grants_a_mandate_for_a_single_day() {
        assertThat(decide(guild, new Grant().until(TODAY).command(), chair())).hasSize(1);
    }

    @Test
    void refuses_to_give_more_than_ones_own_mandate_reaches() {
        var oneProject = TestFacts.actingFor(world(CHAIR), GUILD, SLUICE, null, MandateAct.ADMINISTER);
        assertRefused(() -> decide(guild, grant(), oneProject), GuardRejection.MANDATE_DOES_NOT_COVER);
        assertThat(decide(guild, new Grant().project(SLUICE).command(), oneProject))
                .hasSize(1);

        var limited = TestFacts.actingFor(world(CHAIR), GUILD, null, LIMIT, MandateAct.ADMINISTER);
        assertRefused(() -> decide(guild, grant(), limited), GuardRejection.MANDATE_DOES_NOT_COVER, "/ceiling");
        assertRefused(
                () -> decide(guild, new Grant().ceiling(LIMIT.plus(LIMIT)).command(), limited),
                GuardRejection.MANDATE_DOES_NOT_COVER);
        assertThat(decide(guild, new Grant().ceiling(LIMIT).command(), limited)).hasSize(1);
    }

    @Test
    void refuses_mandates_before_the_ledger_is_founded() {
        var facts = TestFacts.actingFor(TestFacts.by(CHAIR), GUILD, MandateAct.ADMINISTER);
        assertRefused(() -> decide(guild, grant(), facts), GuardRejection.NOT_FOUNDED);
    }

    @Test
    void refuses_a_mandate_of_a_party_that_does_not_exist() {
        assertRefused(() -> decide(MandateState.NOT_REGISTERED, grant(), chair()), MandateRejection.NO_SUCH_PARTY);
    }

    @Test
    void revokes_a_mandate() {
        var given = given(registered(GUILD), granted(GUILD, FIRST, TREASURER, null));
        assertThat(decide(given, revoke(GUILD, FIRST), chair()))
                .containsExactly(new MandateRevoked(GUILD, FIRST, TODAY, REASON));
    }

    @Test
    void refuses_to_revoke_a_mandate_that_was_never_given() {
        assertRefused(() -> decide(guild, revoke(GUILD, FIRST), chair()), GuardRejection.NO_SUCH_MANDATE);
    }

    @Test
    void refuses_to_revoke_a_mandate_twice() {
        var given = given(
                registered(GUILD),
                granted(GUILD, FIRST, TREASURER, null),
                new MandateRevoked(GUILD, FIRST, TODAY, REASON));
        assertRefused(() -> decide(given, revoke(GUILD, FIRST), chair()), MandateRejection.ALREADY_REVOKED);
    }

    @Test
    void refuses_to_revoke_from_a_day_that_has_not_come() {
        var given = given(registered(GUILD), granted(GUILD, FIRST, TREASURER, null));
        var command = new RevokeMandate(GUILD, FIRST, TODAY.plusDays(1), REASON);
        assertRefused(() -> decide(given, command, chair()), GuardRejection.EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
    }

    @Test
    void refuses_to_revoke_a_mandate_of_somebody_elses_party() {
        var given = given(registered(GUILD), granted(GUILD, FIRST, TREASURER, null));
        assertRefused(() -> decide(given, revoke(GUILD, FIRST), world(CLERK)), MandateRejection.NOT_YOURS_TO_GRANT);
    }

    @Test
    void refuses_to_revoke_beyond_the_project_one_administers() {
        var given = given(registered(GUILD), granted(GUILD, FIRST, TREASURER, null));
        var facts = TestFacts.actingFor(world(CHAIR), GUILD, SLUICE, null, MandateAct.ADMINISTER);
        assertRefused(() -> decide(given, revoke(GUILD, FIRST), facts), GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @Test
    void refuses_to_take_away_the_last_administrator_of_the_ledger() {
        var facts = TestFacts.actingFor(world(CLERK), OPERATOR, MandateAct.ADMINISTER);
        var alone = given(registered(OPERATOR), granted(OPERATOR, FIRST, CLERK, null));
        assertRefused(() -> decide(alone, revoke(OPERATOR, FIRST), facts), MandateRejection.LAST_ADMINISTRATOR);

        var withOneWhoEnds = given(
                registered(OPERATOR),
                granted(OPERATOR, FIRST, CLERK, null),
                granted(OPERATOR, SECOND, CHAIR, TODAY.plusDays(1)));
        assertRefused(
                () -> decide(withOneWhoEnds, revoke(OPERATOR, FIRST), facts), MandateRejection.LAST_ADMINISTRATOR);

        var withAnother = given(
                registered(OPERATOR), granted(OPERATOR, FIRST, CLERK, null), granted(OPERATOR, SECOND, CHAIR, null));
        assertThat(decide(withAnother, revoke(OPERATOR, FIRST), facts)).hasSize(1);
    }

    @Test
    void a_party_that_is_merged_erased_or_was_never_registered_accepts_nothing() {
        var merged = given(
                registered(GUILD),
                granted(GUILD, FIRST, TREASURER, null),
                new PartiesMerged(GUILD, OPERATOR, TODAY, REASON));
        var erased = given(
                registered(GUILD),
                granted(GUILD, FIRST, TREASURER, null),
                new PartyErased(GUILD, LegalBasis.GDPR_ART_17_1, OPERATOR));
        for (var command : List.of(grant(), revoke(GUILD, FIRST))) {
            assertRefused(() -> decide(merged, command, chair()), GuardRejection.PARTY_MERGED);
            assertRefused(() -> decide(erased, command, chair()), GuardRejection.PARTY_ERASED);
            assertRefused(() -> decide(MandateState.NOT_REGISTERED, command, chair()), MandateRejection.NO_SUCH_PARTY);
        }
    }

    private static List<PartyEvent> decide(MandateState state, MandateCommand command, Facts facts) {
        return MandateDecider.decide(state, command, facts);
    }

    private static MandateState given(PartyEvent... events) {
        MandateState state = MandateState.NOT_REGISTERED;
        for (var event : events) {
            state = MandateState.evolve(state, event);
        }
        return state;
    }

    private static PartyRegistered registered(PartyId party) {
        return new PartyRegistered(party, PartyType.ASSOCIATION, List.of(), COMMITMENT);
    }

    private static MandateGranted granted(
            PartyId principal, MandateId id, PartyId grantee, @Nullable LocalDate validTo) {
        return new MandateGranted(principal, id, grantee, List.of(MandateAct.ADMINISTER), null, TODAY, validTo, null);
    }

    private static RevokeMandate revoke(PartyId principal, MandateId id) {
        return new RevokeMandate(principal, id, TODAY, REASON);
    }

    private static GrantMandate grant() {
        return new Grant().command();
    }

    private static Facts chair() {
        return TestFacts.actingFor(world(CHAIR), GUILD, MandateAct.ADMINISTER);
    }

    /** A founded ledger with a treasurer and a project. */
    private static Facts world(PartyId actor) {
        var facts = TestFacts.holding(TestFacts.by(actor), new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        facts = TestFacts.holding(facts, new Guard.OfParty(TREASURER), new PartyFacts(TREASURER, PartyType.PERSON));
        return TestFacts.holding(facts, new Guard.OfProject(SLUICE), new ProjectFacts(SLUICE, GUILD, false));
    }

    /** A grant by the guild to its treasurer, changed where a test says so. */
    private static final class Grant {
        private PartyId principal = GUILD;
        private PartyId grantee = TREASURER;
        private List<MandateAct> acts = List.of(MandateAct.ADMINISTER);
        private @Nullable ProjectId project;
        private @Nullable LocalDate until;
        private @Nullable Quantity ceiling;

        Grant principal(PartyId value) {
            principal = value;
            return this;
        }

        Grant grantee(PartyId value) {
            grantee = value;
            return this;
        }

        Grant acts(MandateAct... value) {
            acts = List.of(value);
            return this;
        }

        Grant project(ProjectId value) {
            project = value;
            return this;
        }

        Grant until(LocalDate value) {
            until = value;
            return this;
        }

        Grant ceiling(Quantity value) {
            ceiling = value;
            return this;
        }

        GrantMandate command() {
            return new GrantMandate(principal, SECOND, grantee, acts, project, TODAY, until, ceiling);
        }
    }
}

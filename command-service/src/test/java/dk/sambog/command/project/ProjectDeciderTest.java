package dk.sambog.command.project;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.project.ProjectCommand.ClosePledging;
import dk.sambog.command.project.ProjectCommand.OpenPledging;
import dk.sambog.command.project.ProjectCommand.OpenProject;
import dk.sambog.command.project.ProjectCommand.SetProductionForm;
import dk.sambog.command.project.ProjectState.NotOpened;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.party.Role;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.Governance.ApprovalLimit;
import dk.sambog.events.project.Governance.DecisionBody;
import dk.sambog.events.project.Governance.SigningRule;
import dk.sambog.events.project.Governance.VoteMethod;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectDeciderTest {
    private static final PartyId OPERATOR = new PartyId(new UUID(0, 1));
    private static final PartyId GUILD = new PartyId(new UUID(0, 2));
    private static final PartyId CHAIR = new PartyId(new UUID(0, 3));
    private static final ProjectId SLUICE = new ProjectId(new UUID(0, 4));
    private static final TextRef TEXT =
            new TextRef(new TextId(new UUID(0, 5)), Commitment.to(new byte[32], new byte[0]));
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final ExternalReference CASE = new ExternalReference("kle-case", "27.00.00-G01-12-24");

    private final ProjectState open = given(opened());

    @Test
    void opens_a_project_led_by_the_party_acted_for() {
        assertThat(decide(new NotOpened(), opening(null, List.of(CASE)), chair()))
                .containsExactly(
                        new ProjectOpened(SLUICE, GUILD, ProductionForm.SELF, TEXT, null, List.of(CASE), SPRING));
    }

    @Test
    void opens_a_project_led_by_whoever_acts_for_itself() {
        assertThat(decide(new NotOpened(), opening(CHAIR, List.of()), TestFacts.by(CHAIR)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectOpened.class, opened -> assertThat(opened.lead()).isEqualTo(CHAIR));
    }

    @Test
    void opens_a_project_led_by_the_party_an_import_names() {
        assertThat(decide(new NotOpened(), opening(GUILD, List.of()), importer(OPERATOR)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectOpened.class, opened -> assertThat(opened.lead()).isEqualTo(GUILD));
    }

    @Test
    void refuses_another_lead_than_the_party_acted_for() {
        assertRefused(
                () -> decide(new NotOpened(), opening(CHAIR, List.of()), chair()),
                ProjectRejection.LEAD_IS_WHO_YOU_ACT_FOR,
                "/lead");
    }

    @Test
    void refuses_an_import_that_names_no_lead() {
        assertRefused(
                () -> decide(new NotOpened(), opening(null, List.of()), importer(OPERATOR)),
                ProjectRejection.IMPORT_NAMES_THE_LEAD,
                "/lead");
    }

    @Test
    void refuses_an_import_for_another_than_the_operator() {
        assertRefused(
                () -> decide(new NotOpened(), opening(GUILD, List.of()), importer(CHAIR)),
                ProjectRejection.IMPORT_IS_FOR_THE_OPERATOR);
    }

    @Test
    void refuses_a_lead_that_does_not_exist() {
        var nobody = new PartyId(new UUID(9, 9));
        assertRefused(
                () -> decide(new NotOpened(), opening(nobody, List.of()), importer(OPERATOR)),
                GuardRejection.NO_SUCH_PARTY,
                "/lead");
    }

    @Test
    void refuses_a_project_under_a_mandate_for_another() {
        var facts =
                TestFacts.actingFor(TestFacts.by(CHAIR), GUILD, new ProjectId(new UUID(9, 9)), null, MandateAct.LEAD);
        assertRefused(
                () -> decide(new NotOpened(), opening(null, List.of()), facts), GuardRejection.MANDATE_DOES_NOT_COVER);
        assertRefused(() -> decide(open, pledgingOpens(TODAY), facts), GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @Test
    void refuses_a_project_that_opens_after_today() {
        var command = new OpenProject(SLUICE, null, ProductionForm.SELF, TEXT, null, List.of(), TODAY.plusDays(1));
        assertRefused(
                () -> decide(new NotOpened(), command, chair()),
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KLE", "kle case", "kle_case"})
    void refuses_a_reference_whose_scheme_is_not_lower_case(String scheme) {
        assertRefused(
                () -> decide(
                        new NotOpened(), opening(null, List.of(CASE, new ExternalReference(scheme, "1"))), chair()),
                ProjectRejection.REFERENCE_SCHEME_FORM,
                "/externalReferences/1/scheme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines"})
    void refuses_a_reference_whose_value_is_not_one_line(String value) {
        assertRefused(
                () -> decide(
                        new NotOpened(), opening(null, List.of(new ExternalReference("kle-case", value))), chair()),
                ProjectRejection.REFERENCE_VALUE_FORM,
                "/externalReferences/0/value");
    }

    @Test
    void refuses_a_reference_value_of_more_than_200_characters() {
        var longest = new ExternalReference("kle-case", "1".repeat(200));
        assertThat(decide(new NotOpened(), opening(null, List.of(longest)), chair()))
                .hasSize(1);
        var longer = new ExternalReference("kle-case", "1".repeat(201));
        assertRefused(
                () -> decide(new NotOpened(), opening(null, List.of(longer)), chair()),
                ProjectRejection.REFERENCE_VALUE_FORM,
                "/externalReferences/0/value");
    }

    @Test
    void refuses_the_same_reference_twice() {
        assertRefused(
                () -> decide(new NotOpened(), opening(null, List.of(CASE, CASE)), chair()),
                ProjectRejection.REFERENCE_TWICE,
                "/externalReferences/1");
    }

    @Test
    void refuses_more_than_twenty_references() {
        var many = IntStream.range(0, 21)
                .mapToObj(i -> new ExternalReference("voucher", "" + i))
                .toList();
        assertRefused(
                () -> decide(new NotOpened(), opening(null, many), chair()),
                ProjectRejection.TOO_MANY_REFERENCES,
                "/externalReferences");
    }

    @Test
    void changes_the_production_form_and_with_it_roles_and_rules() {
        assertThat(decide(open, form(ProductionForm.COPRODUCTION, TODAY), chair()))
                .containsExactly(formSet(ProductionForm.COPRODUCTION));
    }

    @Test
    void changes_the_rules_within_a_form() {
        var rules = governance(30, Role.LEAD_PARTNER, Role.APPROVER);
        var command = new SetProductionForm(SLUICE, ProductionForm.SELF, List.of(Role.OBSERVER), rules, TODAY, TEXT);
        assertThat(decide(open, command, chair()))
                .containsExactly(
                        new ProductionFormSet(SLUICE, ProductionForm.SELF, List.of(Role.OBSERVER), rules, TODAY, TEXT));
    }

    @Test
    void refuses_a_role_named_twice() {
        var command = new SetProductionForm(
                SLUICE,
                ProductionForm.SELF,
                List.of(Role.FUNDER, Role.FUNDER),
                governance(0, Role.APPROVER),
                TODAY,
                TEXT);
        assertRefused(() -> decide(open, command, chair()), ProjectRejection.ROLE_TWICE, "/roles/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void refuses_a_quorum_that_is_no_percentage(int percent) {
        var command = new SetProductionForm(
                SLUICE, ProductionForm.SELF, List.of(), governance(percent, Role.APPROVER), TODAY, TEXT);
        assertRefused(
                () -> decide(open, command, chair()), ProjectRejection.QUORUM_PERCENT, "/governance/quorumPercent");
    }

    @Test
    void refuses_two_limits_for_one_approver() {
        var command = new SetProductionForm(
                SLUICE, ProductionForm.SELF, List.of(), governance(0, Role.APPROVER, Role.APPROVER), TODAY, TEXT);
        assertRefused(
                () -> decide(open, command, chair()),
                ProjectRejection.APPROVER_TWICE,
                "/governance/approvalLimits/1/approver");
    }

    @Test
    void refuses_the_production_form_the_project_has() {
        assertRefused(
                () -> decide(open, form(ProductionForm.SELF, TODAY), chair()),
                ProjectRejection.FORM_ALREADY_SET,
                "/form");
        var changed = given(opened(), formSet(ProductionForm.MUNICIPAL));
        assertRefused(
                () -> decide(changed, form(ProductionForm.MUNICIPAL, TODAY), chair()),
                ProjectRejection.FORM_ALREADY_SET,
                "/form");
        assertThat(decide(changed, form(ProductionForm.SELF, TODAY), chair())).hasSize(1);
    }

    @Test
    void opens_and_closes_pledging() {
        assertThat(decide(open, pledgingOpens(TODAY), chair())).containsExactly(new PledgingOpened(SLUICE, TODAY));
        assertThat(decide(taking(), pledgingCloses(TODAY), chair())).containsExactly(new PledgingClosed(SLUICE, TODAY));
    }

    @Test
    void opens_pledging_again_after_it_closed() {
        var closed = given(opened(), new PledgingOpened(SLUICE, SPRING), new PledgingClosed(SLUICE, SPRING));
        assertThat(decide(closed, pledgingOpens(TODAY), chair())).hasSize(1);
    }

    @Test
    void refuses_to_open_pledging_that_is_open() {
        assertRefused(() -> decide(taking(), pledgingOpens(TODAY), chair()), ProjectRejection.PLEDGING_ALREADY_OPEN);
    }

    @Test
    void refuses_to_close_pledging_that_is_not_open() {
        assertRefused(() -> decide(open, pledgingCloses(TODAY), chair()), ProjectRejection.PLEDGING_NOT_OPEN);
    }

    @Test
    void refuses_anybody_but_the_lead() {
        var facts = TestFacts.actingFor(TestFacts.by(CHAIR), OPERATOR, MandateAct.LEAD);
        for (var command : changes(TODAY)) {
            assertRefused(() -> decide(taking(), command, facts), ProjectRejection.NOT_THE_LEAD);
        }
    }

    @Test
    void refuses_changes_before_the_project_was_opened() {
        for (var command : changes(SPRING.minusDays(1))) {
            assertRefused(
                    () -> decide(taking(), command, chair()), ProjectRejection.BEFORE_THE_PROJECT, "/effectiveOn");
        }
    }

    @Test
    void refuses_changes_after_today() {
        for (var command : changes(TODAY.plusDays(1))) {
            assertRefused(
                    () -> decide(taking(), command, chair()), GuardRejection.EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
    }

    @Test
    void refuses_changes_to_a_project_that_does_not_exist() {
        for (var command : changes(TODAY)) {
            assertRefused(() -> decide(new NotOpened(), command, chair()), ProjectRejection.NO_SUCH_PROJECT);
        }
    }

    private static List<ProjectEvent> decide(ProjectState state, ProjectCommand command, Facts facts) {
        return ProjectDecider.decide(state, command, facts);
    }

    private static ProjectState given(ProjectEvent... events) {
        ProjectState state = new NotOpened();
        for (var event : events) {
            state = ProjectState.evolve(state, event);
        }
        return state;
    }

    private static ProjectOpened opened() {
        return new ProjectOpened(SLUICE, GUILD, ProductionForm.SELF, TEXT, null, List.of(), SPRING);
    }

    private static ProjectState taking() {
        return given(opened(), new PledgingOpened(SLUICE, SPRING));
    }

    private static List<ProjectCommand> changes(LocalDate date) {
        return List.of(form(ProductionForm.MUNICIPAL, date), pledgingOpens(date), pledgingCloses(date));
    }

    private static OpenProject opening(@Nullable PartyId lead, List<ExternalReference> references) {
        return new OpenProject(SLUICE, lead, ProductionForm.SELF, TEXT, null, references, SPRING);
    }

    private static SetProductionForm form(ProductionForm form, LocalDate date) {
        return new SetProductionForm(SLUICE, form, Governance.rolesOf(form), Governance.of(form), date, TEXT);
    }

    private static ProductionFormSet formSet(ProductionForm form) {
        return new ProductionFormSet(SLUICE, form, Governance.rolesOf(form), Governance.of(form), TODAY, TEXT);
    }

    private static Governance governance(int quorumPercent, Role... approvers) {
        return new Governance(
                DecisionBody.BOARD,
                VoteMethod.APPROVAL,
                quorumPercent,
                SigningRule.LEAD_ALONE,
                Stream.of(approvers)
                        .map(role -> new ApprovalLimit(role, new Quantity(1_000, Asset.ofCurrency("DKK"))))
                        .toList());
    }

    private static OpenPledging pledgingOpens(LocalDate date) {
        return new OpenPledging(SLUICE, date);
    }

    private static ClosePledging pledgingCloses(LocalDate date) {
        return new ClosePledging(SLUICE, date);
    }

    private static Facts chair() {
        return TestFacts.actingFor(TestFacts.by(CHAIR), GUILD, MandateAct.LEAD);
    }

    private static Facts importer(PartyId principal) {
        var facts = TestFacts.actingFor(TestFacts.by(CHAIR), principal, MandateAct.IMPORT);
        facts = TestFacts.holding(facts, new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        return TestFacts.holding(facts, new Guard.OfParty(GUILD), new PartyFacts(GUILD, PartyType.ASSOCIATION));
    }
}

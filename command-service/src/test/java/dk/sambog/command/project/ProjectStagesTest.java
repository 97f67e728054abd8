package dk.sambog.command.project;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.project.OpenItemsFacts;
import dk.sambog.command.project.ProjectCommand.CloseProject;
import dk.sambog.command.project.ProjectCommand.EnterStage;
import dk.sambog.command.project.ProjectCommand.JoinAlliance;
import dk.sambog.command.project.ProjectCommand.OpenPledging;
import dk.sambog.command.project.ProjectCommand.ResumeProject;
import dk.sambog.command.project.ProjectCommand.SuspendProject;
import dk.sambog.command.project.ProjectState.NotOpened;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProjectClosed;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectEvent.ProjectResumed;
import dk.sambog.events.project.ProjectEvent.ProjectSuspended;
import dk.sambog.events.project.ProjectEvent.StageEntered;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.project.ProjectStage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectStagesTest {
    private static final PartyId GUILD = new PartyId(new UUID(0, 1));
    private static final ProjectId SLUICE = new ProjectId(new UUID(0, 2));
    private static final TextRef TEXT =
            new TextRef(new TextId(new UUID(0, 3)), Commitment.to(new byte[32], new byte[0]));
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final Facts NOTHING_OPEN = facts(0, 0, true);

    /** Where each stage leads, as the model draws it. */
    private static final Map<ProjectStage, Set<ProjectStage>> AFTER = new EnumMap<>(Map.ofEntries(
            Map.entry(ProjectStage.NEED, EnumSet.of(ProjectStage.SHAPING, ProjectStage.CANCELLED)),
            Map.entry(ProjectStage.SHAPING, EnumSet.of(ProjectStage.DIALOGUE, ProjectStage.CANCELLED)),
            Map.entry(
                    ProjectStage.DIALOGUE,
                    EnumSet.of(ProjectStage.AGREED, ProjectStage.NO_AGREEMENT, ProjectStage.CANCELLED)),
            Map.entry(
                    ProjectStage.AGREED,
                    EnumSet.of(ProjectStage.FUNDED, ProjectStage.UNDERFUNDED, ProjectStage.CANCELLED)),
            Map.entry(
                    ProjectStage.FUNDED,
                    EnumSet.of(ProjectStage.EXECUTING, ProjectStage.UNDERFUNDED, ProjectStage.CANCELLED)),
            Map.entry(ProjectStage.EXECUTING, EnumSet.of(ProjectStage.COMPLETED, ProjectStage.CANCELLED)),
            Map.entry(ProjectStage.SUSPENDED, EnumSet.of(ProjectStage.CANCELLED)),
            Map.entry(ProjectStage.COMPLETED, EnumSet.of(ProjectStage.EVALUATED)),
            Map.entry(ProjectStage.EVALUATED, EnumSet.noneOf(ProjectStage.class)),
            Map.entry(ProjectStage.NO_AGREEMENT, EnumSet.noneOf(ProjectStage.class)),
            Map.entry(ProjectStage.UNDERFUNDED, EnumSet.noneOf(ProjectStage.class)),
            Map.entry(ProjectStage.CANCELLED, EnumSet.noneOf(ProjectStage.class))));

    @Test
    void begins_at_the_need() {
        assertThat(ProjectState.opened(given(opened(ProductionForm.SELF))).stage())
                .isEqualTo(ProjectStage.NEED);
    }

    @Test
    void goes_from_each_stage_only_where_the_model_leads() {
        AFTER.forEach((from, next) -> {
            for (var to : ProjectStage.values()) {
                if (next.contains(to)) {
                    assertThat(decide(at(from), enter(to), NOTHING_OPEN))
                            .as("from %s to %s", from, to)
                            .containsExactly(new StageEntered(SLUICE, to, TODAY, TEXT));
                } else {
                    assertRefused(
                            () -> decide(at(from), enter(to), NOTHING_OPEN),
                            ProjectRejection.STAGE_OUT_OF_ORDER,
                            "/stage");
                }
            }
        });
    }

    @Test
    void refuses_a_stage_before_the_day_of_the_one_before() {
        for (var command : List.of(
                new EnterStage(SLUICE, ProjectStage.COMPLETED, SPRING.minusDays(1), null),
                new SuspendProject(SLUICE, SPRING.minusDays(1), TEXT))) {
            assertRefused(
                    () -> decide(inSpring(ProjectStage.EXECUTING), command, NOTHING_OPEN),
                    ProjectRejection.STAGE_BEFORE_THE_LAST,
                    "/effectiveOn");
        }
        assertRefused(
                () -> decide(
                        inSpring(ProjectStage.SUSPENDED),
                        new ResumeProject(SLUICE, SPRING.minusDays(1), null),
                        NOTHING_OPEN),
                ProjectRejection.STAGE_BEFORE_THE_LAST,
                "/effectiveOn");
        assertRefused(
                () -> decide(
                        inSpring(ProjectStage.EVALUATED),
                        new CloseProject(SLUICE, SPRING.minusDays(1), null),
                        NOTHING_OPEN),
                ProjectRejection.STAGE_BEFORE_THE_LAST,
                "/effectiveOn");
        assertThat(decide(
                        inSpring(ProjectStage.EXECUTING),
                        new EnterStage(SLUICE, ProjectStage.COMPLETED, SPRING, null),
                        NOTHING_OPEN))
                .hasSize(1);
    }

    @Test
    void refuses_to_leave_without_a_reason() {
        var cancel = new EnterStage(SLUICE, ProjectStage.CANCELLED, TODAY, null);
        assertRefused(
                () -> decide(at(ProjectStage.NEED), cancel, NOTHING_OPEN),
                ProjectRejection.EXIT_WITHOUT_REASON,
                "/reason");
        var shape = new EnterStage(SLUICE, ProjectStage.SHAPING, TODAY, null);
        assertThat(decide(at(ProjectStage.NEED), shape, NOTHING_OPEN)).hasSize(1);
    }

    @Test
    void refuses_to_call_coproduction_agreed_without_an_agreement_in_force() {
        var coproduction = given(
                opened(ProductionForm.COPRODUCTION), new StageEntered(SLUICE, ProjectStage.DIALOGUE, SPRING, null));
        assertRefused(
                () -> decide(coproduction, enter(ProjectStage.AGREED), facts(0, 0, false)),
                ProjectRejection.NO_AGREEMENT_IN_FORCE,
                "/stage");
        assertThat(decide(coproduction, enter(ProjectStage.AGREED), facts(0, 0, true)))
                .hasSize(1);
        assertThat(decide(at(ProjectStage.DIALOGUE), enter(ProjectStage.AGREED), facts(0, 0, false)))
                .hasSize(1);
    }

    @Test
    void takes_no_more_pledges_once_it_has_left() {
        var taking = given(opened(ProductionForm.SELF), new PledgingOpened(SLUICE, SPRING));
        assertThat(decide(taking, enter(ProjectStage.CANCELLED), NOTHING_OPEN))
                .containsExactly(
                        new PledgingClosed(SLUICE, TODAY),
                        new StageEntered(SLUICE, ProjectStage.CANCELLED, TODAY, TEXT));
        assertRefused(
                () -> decide(at(ProjectStage.CANCELLED), new OpenPledging(SLUICE, TODAY), NOTHING_OPEN),
                ProjectRejection.PROJECT_OVER);
    }

    @Test
    void is_suspended_while_it_is_carried_out_and_resumed() {
        var suspend = new SuspendProject(SLUICE, TODAY, TEXT);
        var suspended = new ProjectSuspended(SLUICE, TODAY, TEXT);
        assertThat(decide(at(ProjectStage.EXECUTING), suspend, NOTHING_OPEN)).containsExactly(suspended);
        assertRefused(() -> decide(at(ProjectStage.FUNDED), suspend, NOTHING_OPEN), ProjectRejection.NOT_EXECUTING);

        var resting = ProjectState.evolve(at(ProjectStage.EXECUTING), suspended);
        assertRefused(() -> decide(resting, suspend, NOTHING_OPEN), ProjectRejection.NOT_EXECUTING);
        var resumed = new ProjectResumed(SLUICE, TODAY, null);
        assertThat(decide(resting, new ResumeProject(SLUICE, TODAY, null), NOTHING_OPEN))
                .containsExactly(resumed);
        assertThat(ProjectState.opened(ProjectState.evolve(resting, resumed)).stage())
                .isEqualTo(ProjectStage.EXECUTING);
        assertRefused(
                () -> decide(at(ProjectStage.EXECUTING), new ResumeProject(SLUICE, TODAY, null), NOTHING_OPEN),
                ProjectRejection.NOT_SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource(ProjectStage.class)
    void is_closed_once_evaluated_or_left(ProjectStage stage) {
        var ends = EnumSet.of(
                ProjectStage.EVALUATED, ProjectStage.NO_AGREEMENT, ProjectStage.UNDERFUNDED, ProjectStage.CANCELLED);
        if (ends.contains(stage)) {
            assertThat(decide(at(stage), close(), NOTHING_OPEN))
                    .containsExactly(new ProjectClosed(SLUICE, TODAY, null));
        } else {
            assertRefused(
                    () -> decide(at(stage), close(), NOTHING_OPEN),
                    stage == ProjectStage.CLOSED ? ProjectRejection.PROJECT_CLOSED : ProjectRejection.NOT_AT_ITS_END);
        }
    }

    @Test
    void refuses_to_close_while_a_pledge_is_open() {
        assertRefused(
                () -> decide(at(ProjectStage.EVALUATED), close(), facts(1, 0, true)), ProjectRejection.OPEN_PLEDGES);
    }

    @Test
    void refuses_to_close_while_a_contribution_awaits_the_verification_it_must_have() {
        assertRefused(
                () -> decide(at(ProjectStage.EVALUATED), close(), facts(0, 1, true)),
                ProjectRejection.UNVERIFIED_CONTRIBUTIONS);
    }

    @Test
    void closing_ends_the_taking_of_pledges() {
        var taking = given(
                opened(ProductionForm.SELF),
                new PledgingOpened(SLUICE, SPRING),
                new StageEntered(SLUICE, ProjectStage.EVALUATED, SPRING, null));
        assertThat(decide(taking, close(), NOTHING_OPEN))
                .containsExactly(new PledgingClosed(SLUICE, TODAY), new ProjectClosed(SLUICE, TODAY, null));
    }

    @Test
    void what_is_closed_goes_nowhere() {
        for (var command : List.of(
                enter(ProjectStage.CANCELLED),
                close(),
                new SuspendProject(SLUICE, TODAY, TEXT),
                new ResumeProject(SLUICE, TODAY, TEXT),
                new OpenPledging(SLUICE, TODAY),
                new JoinAlliance(SLUICE, GUILD, TODAY))) {
            assertRefused(
                    () -> decide(at(ProjectStage.CLOSED), command, NOTHING_OPEN), ProjectRejection.PROJECT_CLOSED);
        }
    }

    private static List<ProjectEvent> decide(ProjectState state, ProjectCommand command, Facts facts) {
        return ProjectDecider.decide(state, command, facts);
    }

    /** At that stage since spring, and opened long before. */
    private static ProjectState inSpring(ProjectStage stage) {
        var opened = new ProjectOpened(SLUICE, GUILD, ProductionForm.SELF, TEXT, null, List.of(), SPRING.minusYears(1));
        return given(opened, new StageEntered(SLUICE, stage, SPRING, null));
    }

    private static ProjectState at(ProjectStage stage) {
        return given(opened(ProductionForm.SELF), new StageEntered(SLUICE, stage, SPRING, null));
    }

    private static ProjectState given(ProjectEvent... events) {
        ProjectState state = new NotOpened();
        for (var event : events) {
            state = ProjectState.evolve(state, event);
        }
        return state;
    }

    private static ProjectOpened opened(ProductionForm form) {
        return new ProjectOpened(SLUICE, GUILD, form, TEXT, null, List.of(), SPRING);
    }

    private static EnterStage enter(ProjectStage stage) {
        return new EnterStage(SLUICE, stage, TODAY, TEXT);
    }

    private static CloseProject close() {
        return new CloseProject(SLUICE, TODAY, null);
    }

    private static Facts facts(long openPledges, long unverified, boolean inAgreement) {
        return TestFacts.holding(
                TestFacts.by(GUILD),
                new Guard.OfOpenItems(SLUICE),
                new OpenItemsFacts(openPledges, unverified, inAgreement));
    }
}

package dk.sambog.command.project;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static dk.sambog.command.testing.TestFacts.alsoKnownAs;
import static dk.sambog.command.testing.TestFacts.by;
import static dk.sambog.command.testing.TestFacts.holding;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.project.ProjectCommand.AdoptCommitment;
import dk.sambog.command.project.ProjectCommand.HoldReview;
import dk.sambog.command.project.ProjectCommand.JoinAlliance;
import dk.sambog.command.project.ProjectCommand.NoteBarrier;
import dk.sambog.command.project.ProjectCommand.RecordInspection;
import dk.sambog.command.project.ProjectState.NotOpened;
import dk.sambog.events.Commitment;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.AllianceJoined;
import dk.sambog.events.project.ProjectEvent.BarrierNoted;
import dk.sambog.events.project.ProjectEvent.BarrierNoted.Barrier;
import dk.sambog.events.project.ProjectEvent.CommitmentAdopted;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded.Finding;
import dk.sambog.events.project.ProjectEvent.ProjectClosed;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectEvent.ReviewHeld;
import dk.sambog.events.project.ProjectEvent.ReviewHeld.Decision;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.project.StandingCommitmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectUpkeepTest {
    private static final PartyId GUILD = new PartyId(new UUID(0, 1));
    private static final PartyId SCHOOL = new PartyId(new UUID(0, 2));
    private static final PartyId ALLIANCE = new PartyId(new UUID(0, 3));
    private static final PartyId STRANGER = new PartyId(new UUID(0, 4));
    private static final ProjectId SLUICE = new ProjectId(new UUID(0, 5));
    private static final StandingCommitmentId STREAM = new StandingCommitmentId(new UUID(0, 6));
    private static final TextRef TEXT =
            new TextRef(new TextId(new UUID(0, 7)), Commitment.to(new byte[32], new byte[0]));
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2024, 6, 30);

    private final ProjectState open = given(opened());
    private final ProjectState adopted =
            given(opened(), new CommitmentAdopted(SLUICE, STREAM, SCHOOL, TEXT, SUMMER, 6, SPRING));

    @Test
    void joins_an_alliance_once() {
        var join = new JoinAlliance(SLUICE, ALLIANCE, TODAY);
        var joined = new AllianceJoined(SLUICE, ALLIANCE, TODAY);
        assertThat(decide(open, join, knowing(PartyType.INFORMAL_GROUP))).containsExactly(joined);
        assertRefused(
                () -> decide(given(opened(), joined), join, knowing(PartyType.INFORMAL_GROUP)),
                ProjectRejection.ALLIANCE_ALREADY_JOINED,
                "/alliance");
    }

    @Test
    void lead_adopter_and_alliance_are_the_same_under_another_id() {
        var lead = alsoKnownAs(by(STRANGER), STRANGER, PartyType.ASSOCIATION, GUILD);
        assertThat(decide(open, review(null), lead)).hasSize(1);
        var adopter = alsoKnownAs(by(STRANGER), STRANGER, PartyType.ASSOCIATION, SCHOOL);
        assertThat(decide(adopted, inspect(SUMMER), adopter)).hasSize(1);
        var joined = given(opened(), new AllianceJoined(SLUICE, STRANGER, TODAY));
        var alliance = alsoKnownAs(by(GUILD), ALLIANCE, PartyType.ASSOCIATION, STRANGER);
        assertRefused(
                () -> decide(joined, new JoinAlliance(SLUICE, ALLIANCE, TODAY), alliance),
                ProjectRejection.ALLIANCE_ALREADY_JOINED,
                "/alliance");
    }

    @Test
    void refuses_an_alliance_that_is_one_person_or_nobody() {
        var join = new JoinAlliance(SLUICE, ALLIANCE, TODAY);
        assertRefused(
                () -> decide(open, join, knowing(PartyType.PERSON)),
                ProjectRejection.ALLIANCE_IS_A_PERSON,
                "/alliance");
        assertRefused(() -> decide(open, join, by(GUILD)), GuardRejection.NO_SUCH_PARTY, "/alliance");
    }

    @Test
    void anybody_adopts_something_to_look_after() {
        assertThat(decide(open, adopt(SUMMER), by(SCHOOL)))
                .containsExactly(new CommitmentAdopted(SLUICE, STREAM, SCHOOL, TEXT, SUMMER, 6, SPRING));
    }

    @Test
    void refuses_an_inspection_that_is_due_before_the_adoption() {
        assertRefused(
                () -> decide(open, adopt(SPRING.minusDays(1)), by(SCHOOL)),
                ProjectRejection.DUE_BEFORE_ADOPTED,
                "/firstDueOn");
    }

    @Test
    void refuses_to_adopt_something_in_a_closed_project() {
        assertRefused(
                () -> decide(given(opened(), new ProjectClosed(SLUICE, SPRING, null)), adopt(SUMMER), by(SCHOOL)),
                ProjectRejection.PROJECT_CLOSED);
    }

    @Test
    void the_next_inspection_is_due_months_after_the_last() {
        var inspected = inspection(LocalDate.of(2024, 8, 31), SUMMER, LocalDate.of(2025, 2, 28));
        assertThat(decide(adopted, inspect(LocalDate.of(2024, 8, 31)), by(SCHOOL)))
                .containsExactly(inspected);
        var again = ProjectState.evolve(adopted, inspected);
        assertThat(decide(again, inspect(LocalDate.of(2024, 10, 1)), by(SCHOOL)))
                .containsExactly(
                        inspection(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 2, 28), LocalDate.of(2025, 4, 1)));
    }

    @Test
    void an_inspection_that_is_recorded_late_brings_nothing_forward() {
        var inspected = inspection(LocalDate.of(2024, 8, 31), SUMMER, LocalDate.of(2025, 2, 28));
        assertThat(decide(ProjectState.evolve(adopted, inspected), inspect(LocalDate.of(2024, 5, 1)), by(SCHOOL)))
                .containsExactly(
                        inspection(LocalDate.of(2024, 5, 1), LocalDate.of(2025, 2, 28), LocalDate.of(2025, 2, 28)));
    }

    @Test
    void the_lead_records_inspections_too_and_nobody_else_does() {
        assertThat(decide(adopted, inspect(SUMMER), by(GUILD))).hasSize(1);
        assertRefused(() -> decide(adopted, inspect(SUMMER), by(STRANGER)), ProjectRejection.NOT_THE_ADOPTER);
    }

    @Test
    void refuses_an_inspection_of_what_nobody_adopted() {
        assertRefused(() -> decide(open, inspect(SUMMER), by(GUILD)), ProjectRejection.NO_SUCH_COMMITMENT);
    }

    @Test
    void what_is_adopted_is_looked_after_when_the_project_is_closed() {
        var closed = ProjectState.evolve(adopted, new ProjectClosed(SLUICE, SUMMER, null));
        assertThat(decide(closed, inspect(SUMMER), by(SCHOOL))).hasSize(1);
    }

    @Test
    void holds_a_review_and_says_when_the_next_is() {
        assertThat(decide(open, review(TODAY.plusYears(1)), by(GUILD)))
                .containsExactly(new ReviewHeld(SLUICE, Decision.CHANGE, TEXT, TODAY.plusYears(1), TODAY));
        assertThat(decide(open, review(null), by(GUILD)))
                .containsExactly(new ReviewHeld(SLUICE, Decision.CHANGE, TEXT, null, TODAY));
        assertRefused(
                () -> decide(open, review(TODAY), by(GUILD)), ProjectRejection.NEXT_REVIEW_BEFORE_THIS, "/nextOn");
    }

    @Test
    void notes_what_stands_in_the_way() {
        assertThat(decide(open, new NoteBarrier(SLUICE, Barrier.LEGISLATION, TEXT, TODAY), by(GUILD)))
                .containsExactly(new BarrierNoted(SLUICE, Barrier.LEGISLATION, TEXT, TODAY));
    }

    @Test
    void refuses_alliances_reviews_and_barriers_by_anybody_but_the_lead() {
        for (var command : List.of(
                new JoinAlliance(SLUICE, ALLIANCE, TODAY),
                review(null),
                new NoteBarrier(SLUICE, Barrier.TRUST, TEXT, TODAY))) {
            assertRefused(() -> decide(open, command, by(STRANGER)), ProjectRejection.NOT_THE_LEAD);
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

    private static AdoptCommitment adopt(LocalDate firstDueOn) {
        return new AdoptCommitment(SLUICE, STREAM, TEXT, firstDueOn, 6, SPRING);
    }

    private static RecordInspection inspect(LocalDate date) {
        return new RecordInspection(SLUICE, STREAM, Finding.IN_ORDER, date, null);
    }

    private static InspectionRecorded inspection(LocalDate date, LocalDate dueOn, LocalDate nextDueOn) {
        return new InspectionRecorded(SLUICE, STREAM, SCHOOL, Finding.IN_ORDER, dueOn, nextDueOn, date, null);
    }

    private static HoldReview review(@Nullable LocalDate nextOn) {
        return new HoldReview(SLUICE, Decision.CHANGE, TEXT, nextOn, TODAY);
    }

    private static Facts knowing(PartyType type) {
        return holding(by(GUILD), new Guard.OfParty(ALLIANCE), new PartyFacts(ALLIANCE, type));
    }
}

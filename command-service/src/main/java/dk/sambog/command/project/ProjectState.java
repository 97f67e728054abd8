package dk.sambog.command.project;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.Role;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.AllianceJoined;
import dk.sambog.events.project.ProjectEvent.BarrierNoted;
import dk.sambog.events.project.ProjectEvent.CommitmentAdopted;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.events.project.ProjectEvent.ProjectClosed;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectEvent.ProjectResumed;
import dk.sambog.events.project.ProjectEvent.ProjectSuspended;
import dk.sambog.events.project.ProjectEvent.ReviewHeld;
import dk.sambog.events.project.ProjectEvent.StageEntered;
import dk.sambog.events.project.ProjectStage;
import dk.sambog.events.project.StandingCommitmentId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a project stands. */
sealed interface ProjectState {
    record NotOpened() implements ProjectState {}

    /** How a project is produced, and by which rules. */
    record Produced(ProductionForm form, List<Role> roles, Governance governance) {}

    /** The stage a project is at, and the local date it came there. */
    record Reached(ProjectStage stage, LocalDate on) {}

    /**
     * What somebody looks after.
     *
     * @param nextDueOn day by which the next inspection is due
     */
    record Standing(PartyId adopter, LocalDate nextDueOn, int everyMonths) {}

    /**
     * A project there is.
     *
     * @param since the local date it was opened on
     * @param reached how far it has come
     * @param acceptsPledges whether pledges may be made to it now
     */
    record Opened(
            PartyId lead,
            LocalDate since,
            Produced produced,
            Reached reached,
            boolean acceptsPledges,
            Set<PartyId> alliances,
            Map<StandingCommitmentId, Standing> commitments)
            implements ProjectState {
        ProjectStage stage() {
            return reached.stage;
        }

        private Opened produced(Produced now) {
            return new Opened(lead, since, now, reached, acceptsPledges, alliances, commitments);
        }

        private Opened at(ProjectStage stage, LocalDate on) {
            var now = new Reached(stage, on);
            return new Opened(lead, since, produced, now, acceptsPledges, alliances, commitments);
        }

        private Opened accepting(boolean now) {
            return new Opened(lead, since, produced, reached, now, alliances, commitments);
        }

        private Opened in(PartyId alliance) {
            var all = new HashSet<>(alliances);
            all.add(alliance);
            return new Opened(lead, since, produced, reached, acceptsPledges, Set.copyOf(all), commitments);
        }

        private Opened keeping(StandingCommitmentId id, Standing commitment) {
            var all = new HashMap<>(commitments);
            all.put(id, commitment);
            return new Opened(lead, since, produced, reached, acceptsPledges, alliances, Map.copyOf(all));
        }
    }

    static ProjectState evolve(ProjectState state, ProjectEvent event) {
        return switch (event) {
            case ProjectOpened opened ->
                new Opened(
                        opened.lead(),
                        opened.effectiveOn(),
                        new Produced(opened.form(), Governance.rolesOf(opened.form()), Governance.of(opened.form())),
                        new Reached(ProjectStage.NEED, opened.effectiveOn()),
                        false,
                        Set.of(),
                        Map.of());
            case ProductionFormSet set ->
                opened(state).produced(new Produced(set.form(), set.roles(), set.governance()));
            case StageEntered entered -> opened(state).at(entered.stage(), entered.effectiveOn());
            case PledgingOpened _ -> opened(state).accepting(true);
            case PledgingClosed _ -> opened(state).accepting(false);
            case ProjectSuspended suspended -> opened(state).at(ProjectStage.SUSPENDED, suspended.effectiveOn());
            case ProjectResumed resumed -> opened(state).at(ProjectStage.EXECUTING, resumed.effectiveOn());
            case ProjectClosed closed -> opened(state).at(ProjectStage.CLOSED, closed.effectiveOn());
            case AllianceJoined joined -> opened(state).in(joined.alliance());
            case CommitmentAdopted adopted ->
                opened(state)
                        .keeping(
                                adopted.commitmentId(),
                                new Standing(adopted.adopter(), adopted.firstDueOn(), adopted.everyMonths()));
            case InspectionRecorded inspected -> {
                var project = opened(state);
                var was = project.commitments.get(inspected.commitmentId());
                yield project.keeping(
                        inspected.commitmentId(),
                        new Standing(was.adopter(), inspected.nextDueOn(), was.everyMonths()));
            }
            case ReviewHeld _, BarrierNoted _ -> state;
        };
    }

    /** The project, or the refusal that there is none. */
    static Opened opened(ProjectState state) {
        return switch (state) {
            case NotOpened _ -> throw new CommandRejected(ProjectRejection.NO_SUCH_PROJECT);
            case Opened opened -> opened;
        };
    }
}

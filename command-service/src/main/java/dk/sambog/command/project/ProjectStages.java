package dk.sambog.command.project;

import static dk.sambog.command.project.ProjectRejection.EXIT_WITHOUT_REASON;
import static dk.sambog.command.project.ProjectRejection.NOT_AT_ITS_END;
import static dk.sambog.command.project.ProjectRejection.NOT_EXECUTING;
import static dk.sambog.command.project.ProjectRejection.NOT_SUSPENDED;
import static dk.sambog.command.project.ProjectRejection.NO_AGREEMENT_IN_FORCE;
import static dk.sambog.command.project.ProjectRejection.OPEN_PLEDGES;
import static dk.sambog.command.project.ProjectRejection.STAGE_BEFORE_THE_LAST;
import static dk.sambog.command.project.ProjectRejection.STAGE_OUT_OF_ORDER;
import static dk.sambog.command.project.ProjectRejection.UNVERIFIED_CONTRIBUTIONS;
import static dk.sambog.events.project.ProjectStage.AGREED;
import static dk.sambog.events.project.ProjectStage.CANCELLED;
import static dk.sambog.events.project.ProjectStage.COMPLETED;
import static dk.sambog.events.project.ProjectStage.DIALOGUE;
import static dk.sambog.events.project.ProjectStage.EVALUATED;
import static dk.sambog.events.project.ProjectStage.EXECUTING;
import static dk.sambog.events.project.ProjectStage.FUNDED;
import static dk.sambog.events.project.ProjectStage.NEED;
import static dk.sambog.events.project.ProjectStage.NO_AGREEMENT;
import static dk.sambog.events.project.ProjectStage.SHAPING;
import static dk.sambog.events.project.ProjectStage.SUSPENDED;
import static dk.sambog.events.project.ProjectStage.UNDERFUNDED;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.project.OpenItemsFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.project.ProjectCommand.CloseProject;
import dk.sambog.command.project.ProjectCommand.EnterStage;
import dk.sambog.command.project.ProjectCommand.ResumeProject;
import dk.sambog.command.project.ProjectCommand.SuspendProject;
import dk.sambog.command.project.ProjectState.Opened;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.ProjectClosed;
import dk.sambog.events.project.ProjectEvent.ProjectResumed;
import dk.sambog.events.project.ProjectEvent.ProjectSuspended;
import dk.sambog.events.project.ProjectEvent.StageEntered;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.project.ProjectStage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** In which order a project goes through its stages, where it may leave, and when it may end. */
final class ProjectStages {
    /** A project that left here goes nowhere but to its end. */
    static final Set<ProjectStage> EXITS = EnumSet.of(NO_AGREEMENT, UNDERFUNDED, CANCELLED);

    private static final Set<ProjectStage> BEFORE_COMPLETION =
            EnumSet.of(NEED, SHAPING, DIALOGUE, AGREED, FUNDED, EXECUTING, SUSPENDED);

    private ProjectStages() {}

    static List<ProjectEvent> enter(Opened project, EnterStage command, Facts facts) {
        if (!follows(project.stage(), command.stage())) {
            throw new CommandRejected(STAGE_OUT_OF_ORDER, "/stage");
        }
        requireNotBefore(project, command);
        if (EXITS.contains(command.stage()) && command.reason() == null) {
            throw new CommandRejected(EXIT_WITHOUT_REASON, "/reason");
        }
        // Where council and citizens produce together the joint agreement is mandatory.
        if (command.stage() == AGREED
                && project.produced().form() == ProductionForm.COPRODUCTION
                && !openItems(command.projectId(), facts).inAgreement()) {
            throw new CommandRejected(NO_AGREEMENT_IN_FORCE, "/stage");
        }
        var entered = new StageEntered(command.projectId(), command.stage(), command.effectiveOn(), command.reason());
        return EXITS.contains(command.stage()) ? last(project, entered, command.effectiveOn()) : List.of(entered);
    }

    static List<ProjectEvent> suspend(Opened project, SuspendProject command) {
        if (project.stage() != EXECUTING) {
            throw new CommandRejected(NOT_EXECUTING);
        }
        requireNotBefore(project, command);
        return List.of(new ProjectSuspended(command.projectId(), command.effectiveOn(), command.reason()));
    }

    static List<ProjectEvent> resume(Opened project, ResumeProject command) {
        if (project.stage() != SUSPENDED) {
            throw new CommandRejected(NOT_SUSPENDED);
        }
        requireNotBefore(project, command);
        return List.of(new ProjectResumed(command.projectId(), command.effectiveOn(), command.reason()));
    }

    static List<ProjectEvent> close(Opened project, CloseProject command, Facts facts) {
        if (project.stage() != EVALUATED && !EXITS.contains(project.stage())) {
            throw new CommandRejected(NOT_AT_ITS_END);
        }
        requireNotBefore(project, command);
        var open = openItems(command.projectId(), facts);
        if (open.openPledges() > 0) {
            throw new CommandRejected(OPEN_PLEDGES);
        }
        if (open.unverified() > 0) {
            throw new CommandRejected(UNVERIFIED_CONTRIBUTIONS);
        }
        var closed = new ProjectClosed(command.projectId(), command.effectiveOn(), command.reason());
        return last(project, closed, command.effectiveOn());
    }

    /** Stages follow each other by the day as well: what stood on a day can be told from the dates alone. */
    private static void requireNotBefore(Opened project, ProjectCommand command) {
        if (command.effectiveOn().isBefore(project.reached().on())) {
            throw new CommandRejected(STAGE_BEFORE_THE_LAST, "/effectiveOn");
        }
    }

    private static boolean follows(ProjectStage from, ProjectStage to) {
        return switch (to) {
            case SHAPING -> from == NEED;
            case DIALOGUE -> from == SHAPING;
            case AGREED -> from == DIALOGUE;
            case FUNDED -> from == AGREED;
            case EXECUTING -> from == FUNDED;
            case COMPLETED -> from == EXECUTING;
            case EVALUATED -> from == COMPLETED;
            case NO_AGREEMENT -> from == DIALOGUE;
            case UNDERFUNDED -> from == AGREED || from == FUNDED;
            case CANCELLED -> BEFORE_COMPLETION.contains(from);
            // A project begins at its need; the other two have commands of their own.
            case NEED, SUSPENDED, CLOSED -> false;
        };
    }

    /** Nobody promises anything to a project that is over. */
    private static List<ProjectEvent> last(Opened project, ProjectEvent last, LocalDate on) {
        return project.acceptsPledges()
                ? Stream.of(new PledgingClosed(last.projectId(), on), last).toList()
                : List.of(last);
    }

    private static OpenItemsFacts openItems(ProjectId project, Facts facts) {
        return facts.find(new Guard.OfOpenItems(project))
                .orElseThrow(() -> new IllegalStateException("What is open can always be counted"));
    }
}

package dk.sambog.command.project;

import static dk.sambog.command.project.ProjectRejection.APPROVER_TWICE;
import static dk.sambog.command.project.ProjectRejection.BEFORE_THE_PROJECT;
import static dk.sambog.command.project.ProjectRejection.FORM_ALREADY_SET;
import static dk.sambog.command.project.ProjectRejection.NOT_THE_LEAD;
import static dk.sambog.command.project.ProjectRejection.PLEDGING_ALREADY_OPEN;
import static dk.sambog.command.project.ProjectRejection.PLEDGING_NOT_OPEN;
import static dk.sambog.command.project.ProjectRejection.PROJECT_CLOSED;
import static dk.sambog.command.project.ProjectRejection.PROJECT_OVER;
import static dk.sambog.command.project.ProjectRejection.QUORUM_PERCENT;
import static dk.sambog.command.project.ProjectRejection.ROLE_TWICE;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.project.ProjectCommand.AdoptCommitment;
import dk.sambog.command.project.ProjectCommand.ClosePledging;
import dk.sambog.command.project.ProjectCommand.CloseProject;
import dk.sambog.command.project.ProjectCommand.EnterStage;
import dk.sambog.command.project.ProjectCommand.HoldReview;
import dk.sambog.command.project.ProjectCommand.JoinAlliance;
import dk.sambog.command.project.ProjectCommand.NoteBarrier;
import dk.sambog.command.project.ProjectCommand.OpenPledging;
import dk.sambog.command.project.ProjectCommand.OpenProject;
import dk.sambog.command.project.ProjectCommand.RecordInspection;
import dk.sambog.command.project.ProjectCommand.ResumeProject;
import dk.sambog.command.project.ProjectCommand.SetProductionForm;
import dk.sambog.command.project.ProjectCommand.SuspendProject;
import dk.sambog.command.project.ProjectState.Opened;
import dk.sambog.command.project.ProjectState.Produced;
import dk.sambog.events.party.Role;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.events.project.ProjectStage;
import java.util.EnumSet;
import java.util.List;

/** The rules of projects: one party leads, and it alone says how and how far; others may look after a part of it. */
final class ProjectDecider {
    private ProjectDecider() {}

    static List<ProjectEvent> decide(ProjectState state, ProjectCommand command, Facts facts) {
        return switch (command) {
            case OpenProject open -> ProjectOpening.open(open, facts);
            case SetProductionForm set -> setForm(led(state, set, facts), set);
            case OpenPledging open -> openPledging(led(state, open, facts), open);
            case ClosePledging close -> closePledging(led(state, close, facts), close);
            case EnterStage enter -> ProjectStages.enter(led(state, enter, facts), enter, facts);
            case SuspendProject suspend -> ProjectStages.suspend(led(state, suspend, facts), suspend);
            case ResumeProject resume -> ProjectStages.resume(led(state, resume, facts), resume);
            case CloseProject close -> ProjectStages.close(led(state, close, facts), close, facts);
            case JoinAlliance join -> ProjectUpkeep.join(led(state, join, facts), join, facts);
            case AdoptCommitment adopt -> {
                requireNotClosed(during(state, adopt, facts));
                yield ProjectUpkeep.adopt(adopt, facts);
            }
            // What is adopted is looked after when the project is long closed.
            case RecordInspection inspect -> ProjectUpkeep.inspect(during(state, inspect, facts), inspect, facts);
            case HoldReview review -> {
                led(state, review, facts);
                yield ProjectUpkeep.review(review);
            }
            case NoteBarrier note -> {
                led(state, note, facts);
                yield ProjectUpkeep.note(note);
            }
        };
    }

    private static List<ProjectEvent> setForm(Opened project, SetProductionForm command) {
        requireRules(command);
        if (project.produced().equals(new Produced(command.form(), command.roles(), command.governance()))) {
            throw new CommandRejected(FORM_ALREADY_SET, "/form");
        }
        return List.of(new ProductionFormSet(
                command.projectId(),
                command.form(),
                command.roles(),
                command.governance(),
                command.effectiveOn(),
                command.reason()));
    }

    private static void requireRules(SetProductionForm command) {
        var roles = EnumSet.noneOf(Role.class);
        for (var i = 0; i < command.roles().size(); i++) {
            if (!roles.add(command.roles().get(i))) {
                throw new CommandRejected(ROLE_TWICE, "/roles/" + i);
            }
        }
        var governance = command.governance();
        if (governance.quorumPercent() < 0 || governance.quorumPercent() > 100) {
            throw new CommandRejected(QUORUM_PERCENT, "/governance/quorumPercent");
        }
        var approvers = EnumSet.noneOf(Role.class);
        for (var i = 0; i < governance.approvalLimits().size(); i++) {
            if (!approvers.add(governance.approvalLimits().get(i).approver())) {
                throw new CommandRejected(APPROVER_TWICE, "/governance/approvalLimits/" + i + "/approver");
            }
        }
    }

    private static List<ProjectEvent> openPledging(Opened project, OpenPledging command) {
        if (ProjectStages.EXITS.contains(project.stage())) {
            throw new CommandRejected(PROJECT_OVER);
        }
        if (project.acceptsPledges()) {
            throw new CommandRejected(PLEDGING_ALREADY_OPEN);
        }
        return List.of(new PledgingOpened(command.projectId(), command.effectiveOn()));
    }

    private static List<ProjectEvent> closePledging(Opened project, ClosePledging command) {
        if (!project.acceptsPledges()) {
            throw new CommandRejected(PLEDGING_NOT_OPEN);
        }
        return List.of(new PledgingClosed(command.projectId(), command.effectiveOn()));
    }

    private static Opened led(ProjectState state, ProjectCommand command, Facts facts) {
        var project = ProjectState.opened(state);
        if (!facts.isActedFor(project.lead())) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(command.projectId(), null);
        requireNotClosed(project);
        return during(state, command, facts);
    }

    private static Opened during(ProjectState state, ProjectCommand command, Facts facts) {
        var project = ProjectState.opened(state);
        facts.requireNotInTheFuture(command.effectiveOn());
        if (command.effectiveOn().isBefore(project.since())) {
            throw new CommandRejected(BEFORE_THE_PROJECT, "/effectiveOn");
        }
        return project;
    }

    private static void requireNotClosed(Opened project) {
        if (project.stage() == ProjectStage.CLOSED) {
            throw new CommandRejected(PROJECT_CLOSED);
        }
    }
}

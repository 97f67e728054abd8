package dk.sambog.command.project;

import static dk.sambog.command.project.ProjectRejection.ALLIANCE_ALREADY_JOINED;
import static dk.sambog.command.project.ProjectRejection.ALLIANCE_IS_A_PERSON;
import static dk.sambog.command.project.ProjectRejection.DUE_BEFORE_ADOPTED;
import static dk.sambog.command.project.ProjectRejection.NEXT_REVIEW_BEFORE_THIS;
import static dk.sambog.command.project.ProjectRejection.NOT_THE_ADOPTER;
import static dk.sambog.command.project.ProjectRejection.NO_SUCH_COMMITMENT;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.project.ProjectCommand.AdoptCommitment;
import dk.sambog.command.project.ProjectCommand.HoldReview;
import dk.sambog.command.project.ProjectCommand.JoinAlliance;
import dk.sambog.command.project.ProjectCommand.NoteBarrier;
import dk.sambog.command.project.ProjectCommand.RecordInspection;
import dk.sambog.command.project.ProjectState.Opened;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.AllianceJoined;
import dk.sambog.events.project.ProjectEvent.BarrierNoted;
import dk.sambog.events.project.ProjectEvent.CommitmentAdopted;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded;
import dk.sambog.events.project.ProjectEvent.ReviewHeld;
import java.util.List;

/** What keeps a project alive beside its stages: alliances, what somebody has adopted, reviews and barriers. */
final class ProjectUpkeep {
    private ProjectUpkeep() {}

    static List<ProjectEvent> join(Opened project, JoinAlliance command, Facts facts) {
        var alliance = facts.require(new Guard.OfParty(command.alliance()), GuardRejection.NO_SUCH_PARTY, "/alliance");
        if (alliance.type() == PartyType.PERSON) {
            throw new CommandRejected(ALLIANCE_IS_A_PERSON, "/alliance");
        }
        if (project.alliances().stream().anyMatch(alliance::is)) {
            throw new CommandRejected(ALLIANCE_ALREADY_JOINED, "/alliance");
        }
        return List.of(new AllianceJoined(command.projectId(), command.alliance(), command.effectiveOn()));
    }

    static List<ProjectEvent> adopt(AdoptCommitment command, Facts facts) {
        facts.requireCover(command.projectId(), null);
        if (command.firstDueOn().isBefore(command.effectiveOn())) {
            throw new CommandRejected(DUE_BEFORE_ADOPTED, "/firstDueOn");
        }
        return List.of(new CommitmentAdopted(
                command.projectId(),
                command.commitmentId(),
                facts.onBehalfOf(),
                command.what(),
                command.firstDueOn(),
                command.everyMonths(),
                command.effectiveOn()));
    }

    static List<ProjectEvent> inspect(Opened project, RecordInspection command, Facts facts) {
        var commitment = project.commitments().get(command.commitmentId());
        if (commitment == null) {
            throw new CommandRejected(NO_SUCH_COMMITMENT);
        }
        if (!facts.isActedFor(commitment.adopter()) && !facts.isActedFor(project.lead())) {
            throw new CommandRejected(NOT_THE_ADOPTER);
        }
        facts.requireCover(command.projectId(), null);
        var next = command.effectiveOn().plusMonths(commitment.everyMonths());
        return List.of(new InspectionRecorded(
                command.projectId(),
                command.commitmentId(),
                facts.onBehalfOf(),
                command.finding(),
                commitment.nextDueOn(),
                // One that is recorded late, after a later one, brings nothing forward.
                next.isAfter(commitment.nextDueOn()) ? next : commitment.nextDueOn(),
                command.effectiveOn(),
                command.note()));
    }

    static List<ProjectEvent> review(HoldReview command) {
        if (command.nextOn() != null && !command.nextOn().isAfter(command.effectiveOn())) {
            throw new CommandRejected(NEXT_REVIEW_BEFORE_THIS, "/nextOn");
        }
        return List.of(new ReviewHeld(
                command.projectId(), command.decision(), command.reason(), command.nextOn(), command.effectiveOn()));
    }

    static List<ProjectEvent> note(NoteBarrier command) {
        return List.of(
                new BarrierNoted(command.projectId(), command.barrier(), command.description(), command.effectiveOn()));
    }
}

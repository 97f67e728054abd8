package dk.sambog.command.project;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.Role;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent.BarrierNoted.Barrier;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded.Finding;
import dk.sambog.events.project.ProjectEvent.ReviewHeld.Decision;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.project.ProjectStage;
import dk.sambog.events.project.StandingCommitmentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a project. The lead is the party acted for. */
sealed interface ProjectCommand extends LedgerCommand {
    ProjectId projectId();

    LocalDate effectiveOn();

    @Override
    default StreamId stream() {
        return StreamId.of("project", projectId());
    }

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.LEAD);
    }

    /**
     * Opens a project.
     *
     * @param lead who leads it; only an import names another than the party acted for
     */
    record OpenProject(
            ProjectId projectId,
            @Nullable PartyId lead,
            ProductionForm form,
            TextRef title,
            @Nullable TextRef description,
            List<ExternalReference> externalReferences,
            LocalDate effectiveOn)
            implements ProjectCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD, MandateAct.IMPORT);
        }

        @Override
        public List<Guard.Lock> guards() {
            return lead == null
                    ? List.of()
                    : List.of(new Guard.OfInstallation().toRead(), new Guard.OfParty(lead).toRead());
        }
    }

    record SetProductionForm(
            ProjectId projectId,
            ProductionForm form,
            List<Role> roles,
            Governance governance,
            LocalDate effectiveOn,
            TextRef reason)
            implements ProjectCommand {}

    record OpenPledging(ProjectId projectId, LocalDate effectiveOn) implements ProjectCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfProject(projectId).toChange());
        }
    }

    record ClosePledging(ProjectId projectId, LocalDate effectiveOn) implements ProjectCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfProject(projectId).toChange());
        }
    }

    record EnterStage(
            ProjectId projectId,
            ProjectStage stage,
            LocalDate effectiveOn,
            @Nullable TextRef reason) implements ProjectCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfOpenItems(projectId).toChange());
        }
    }

    record SuspendProject(ProjectId projectId, LocalDate effectiveOn, TextRef reason) implements ProjectCommand {}

    record ResumeProject(
            ProjectId projectId,
            LocalDate effectiveOn,
            @Nullable TextRef reason) implements ProjectCommand {}

    record CloseProject(
            ProjectId projectId,
            LocalDate effectiveOn,
            @Nullable TextRef reason) implements ProjectCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfOpenItems(projectId).toChange());
        }
    }

    record JoinAlliance(ProjectId projectId, PartyId alliance, LocalDate effectiveOn) implements ProjectCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfParty(alliance).toRead());
        }
    }

    /** The party acted for looks after something in the project, whoever leads it. */
    record AdoptCommitment(
            ProjectId projectId,
            StandingCommitmentId commitmentId,
            TextRef what,
            LocalDate firstDueOn,
            int everyMonths,
            LocalDate effectiveOn)
            implements ProjectCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD, MandateAct.RECORD);
        }
    }

    record RecordInspection(
            ProjectId projectId,
            StandingCommitmentId commitmentId,
            Finding finding,
            LocalDate effectiveOn,
            @Nullable TextRef note)
            implements ProjectCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD, MandateAct.RECORD);
        }
    }

    /** Those who take part have asked whether what they do is still relevant. */
    record HoldReview(
            ProjectId projectId,
            Decision decision,
            TextRef reason,
            @Nullable LocalDate nextOn,
            LocalDate effectiveOn) implements ProjectCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD, MandateAct.RECORD);
        }
    }

    record NoteBarrier(ProjectId projectId, Barrier barrier, TextRef description, LocalDate effectiveOn)
            implements ProjectCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD, MandateAct.RECORD);
        }
    }
}

package dk.sambog.events.project;

import dk.sambog.events.EntityId;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a project. */
public sealed interface ProjectEvent extends LedgerEvent {
    ProjectId projectId();

    /** It begins at {@link ProjectStage#NEED}, under the roles and rules of its form. */
    record ProjectOpened(
            ProjectId projectId,
            PartyId lead,
            ProductionForm form,
            TextRef title,
            @Nullable TextRef description,
            List<ExternalReference> externalReferences,
            LocalDate effectiveOn)
            implements ProjectEvent {}

    /**
     * From now on it is produced in this form, or by other rules in the same.
     *
     * @param roles those that should be filled
     */
    record ProductionFormSet(
            ProjectId projectId,
            ProductionForm form,
            List<Role> roles,
            Governance governance,
            LocalDate effectiveOn,
            TextRef reason)
            implements ProjectEvent {}

    /** It has come to a stage, or left by a side exit. */
    record StageEntered(
            ProjectId projectId,
            ProjectStage stage,
            LocalDate effectiveOn,
            @Nullable TextRef reason) implements ProjectEvent {}

    /** From now on pledges may be made to the project. */
    record PledgingOpened(ProjectId projectId, LocalDate effectiveOn) implements ProjectEvent {}

    record PledgingClosed(ProjectId projectId, LocalDate effectiveOn) implements ProjectEvent {}

    record ProjectSuspended(ProjectId projectId, LocalDate effectiveOn, TextRef reason) implements ProjectEvent {}

    /** It is at {@link ProjectStage#EXECUTING} again. */
    record ProjectResumed(
            ProjectId projectId,
            LocalDate effectiveOn,
            @Nullable TextRef reason) implements ProjectEvent {}

    /** Nothing promised is open any more, and nothing that must be verified awaits it. */
    record ProjectClosed(
            ProjectId projectId,
            LocalDate effectiveOn,
            @Nullable TextRef reason) implements ProjectEvent {}

    /** {@code alliance}, a party, holds several projects; this is now one of them. */
    record AllianceJoined(ProjectId projectId, PartyId alliance, LocalDate effectiveOn) implements ProjectEvent {}

    /**
     * {@code adopter} looks after something from now on (adopts a stream) and inspects it again and again.
     *
     * @param firstDueOn day by which the first inspection is due
     * @param everyMonths months from one inspection to the next, 1 to 120
     */
    record CommitmentAdopted(
            ProjectId projectId,
            StandingCommitmentId commitmentId,
            PartyId adopter,
            TextRef what,
            LocalDate firstDueOn,
            int everyMonths,
            LocalDate effectiveOn)
            implements ProjectEvent {
        @Override
        public EntityId inner() {
            return commitmentId;
        }
    }

    /**
     * An inspection was made.
     *
     * @param dueOn the day it was due by
     * @param nextDueOn the day the next is due by
     */
    record InspectionRecorded(
            ProjectId projectId,
            StandingCommitmentId commitmentId,
            PartyId inspector,
            Finding finding,
            LocalDate dueOn,
            LocalDate nextDueOn,
            LocalDate effectiveOn,
            @Nullable TextRef note)
            implements ProjectEvent {
        /** What was found. */
        public enum Finding {
            IN_ORDER,
            NEEDS_WORK
        }

        @Override
        public EntityId inner() {
            return commitmentId;
        }
    }

    /**
     * Those who take part have asked themselves whether what they do is still relevant and works.
     *
     * @param nextOn when they will ask again, or null
     */
    record ReviewHeld(
            ProjectId projectId,
            Decision decision,
            TextRef reason,
            @Nullable LocalDate nextOn,
            LocalDate effectiveOn) implements ProjectEvent {
        /** What they decided. */
        public enum Decision {
            GO_ON,
            CHANGE,
            STOP
        }
    }

    /** Something stands in the way. */
    record BarrierNoted(ProjectId projectId, Barrier barrier, TextRef description, LocalDate effectiveOn)
            implements ProjectEvent {
        /** What kind of thing. */
        public enum Barrier {
            LEGISLATION,
            PROFESSIONAL_BORDERS,
            ORGANISATION,
            MONEY,
            TIME,
            KNOWLEDGE,
            TRUST,
            OTHER
        }
    }
}

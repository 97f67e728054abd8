package dk.sambog.query.project;

import dk.sambog.events.party.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of how a project went. A text is null when there is none, or once it is redacted. */
final class CourseRows {
    private CourseRows() {}

    /** Where it stands in the log. */
    interface Row {
        long position();
    }

    /** A stage the project came to. */
    @Schema(name = "ProjectStage")
    record Stage(
            String stage, LocalDate effectiveOn, @Nullable String reason, long position) implements Row {}

    /** A production form, or other rules within one. */
    @Schema(name = "ProjectForm")
    record Form(
            String form,
            List<Role> roles,
            ProjectRow.Rules governance,
            LocalDate effectiveOn,
            @Nullable String reason,
            long position)
            implements Row {}

    /**
     * Something somebody looks after.
     *
     * @param nextDueOn day by which the next inspection is due
     * @param lastFinding {@code IN_ORDER} or {@code NEEDS_WORK}; null before the first inspection
     */
    @Schema(name = "StandingCommitment")
    record StandingCommitment(
            UUID commitmentId,
            UUID projectId,
            UUID adopter,
            @Nullable String what,
            int everyMonths,
            LocalDate adoptedOn,
            LocalDate nextDueOn,
            int inspections,
            @Nullable LocalDate lastInspectedOn,
            @Nullable String lastFinding,
            long position)
            implements Row {}

    /** Where a list of what is due stopped. */
    record Due(LocalDate on, UUID commitmentId) {
        static Due of(StandingCommitment commitment) {
            return new Due(commitment.nextDueOn(), commitment.commitmentId());
        }
    }

    /**
     * An inspection.
     *
     * @param dueOn day it was due by
     * @param nextDueOn day the next was due by then
     */
    @Schema(name = "Inspection")
    record Inspection(
            UUID commitmentId,
            UUID inspector,
            String finding,
            LocalDate effectiveOn,
            LocalDate dueOn,
            LocalDate nextDueOn,
            @Nullable String note,
            long position)
            implements Row {}

    /** An answer to whether what is done is still relevant. */
    @Schema(name = "Review")
    record Review(
            String decision,
            @Nullable String reason,
            LocalDate effectiveOn,
            @Nullable LocalDate nextOn,
            long position) implements Row {}

    /** Something that stands in the way. */
    @Schema(name = "Barrier")
    record Barrier(String barrier, @Nullable String description, LocalDate effectiveOn, long position) implements Row {}
}

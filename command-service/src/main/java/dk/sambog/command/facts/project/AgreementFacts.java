package dk.sambog.command.facts.project;

import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as others rely on it.
 *
 * @param inForce whether every signatory has signed one version
 * @param lastDay its last day in force, or null when it has none
 */
public record AgreementFacts(
        AgreementId agreementId,
        ProjectId projectId,
        boolean inForce,
        @Nullable LocalDate lastDay) {
    /** Whether it has ended when {@code day} comes. */
    public boolean hasEndedBefore(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }
}

package dk.sambog.events.project;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a project. */
public sealed interface ProjectEvent extends LedgerEvent {
    ProjectId projectId();

    record ProjectOpened(
            ProjectId projectId,
            PartyId lead,
            ProductionForm form,
            TextRef title,
            @Nullable TextRef description,
            List<ExternalReference> externalReferences,
            LocalDate effectiveOn)
            implements ProjectEvent {}

    record ProductionFormSet(ProjectId projectId, ProductionForm form, LocalDate effectiveOn, TextRef reason)
            implements ProjectEvent {}

    /** From now on pledges may be made to the project. */
    record PledgingOpened(ProjectId projectId, LocalDate effectiveOn) implements ProjectEvent {}

    record PledgingClosed(ProjectId projectId, LocalDate effectiveOn) implements ProjectEvent {}
}

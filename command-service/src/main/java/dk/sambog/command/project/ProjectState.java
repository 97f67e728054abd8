package dk.sambog.command.project;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProductionForm;
import java.time.LocalDate;

/** Where a project stands. */
sealed interface ProjectState {
    record NotOpened() implements ProjectState {}

    /**
     * A project that goes on.
     *
     * @param since the local date it was opened on
     * @param acceptsPledges whether pledges may be made to it now
     */
    record Open(PartyId lead, ProductionForm form, LocalDate since, boolean acceptsPledges) implements ProjectState {}
}

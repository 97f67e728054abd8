package dk.sambog.command.project;

import dk.sambog.command.decision.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a project. The lead is the party acted for. */
sealed interface ProjectCommand extends LedgerCommand {
    ProjectId projectId();

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

    record SetProductionForm(ProjectId projectId, ProductionForm form, LocalDate effectiveOn, TextRef reason)
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
}

package dk.sambog.command.role;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a party's roles. Whoever leads the project gives them, or the operator. */
sealed interface RoleCommand extends LedgerCommand {
    /** The party that has them. */
    PartyId partyId();

    @Override
    default StreamId stream() {
        return StreamId.of("party", partyId());
    }

    ProjectId projectId();

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.LEAD, MandateAct.ADMINISTER, MandateAct.IMPORT);
    }

    @Override
    default List<Guard.Lock> guards() {
        return List.of(new Guard.OfInstallation().toRead(), new Guard.OfProject(projectId()).toRead());
    }

    record AssignRole(
            PartyId partyId,
            RoleId roleId,
            ProjectId projectId,
            Role role,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements RoleCommand {
        @Override
        public List<Guard.Lock> guards(Acting acting) {
            return List.of(
                    new Guard.OfInstallation().toRead(),
                    new Guard.OfProject(projectId).toRead(),
                    new Guard.OfMandates(partyId, acting.actor()).toRead());
        }
    }

    /**
     * Takes a role back.
     *
     * @param projectId the project it is in
     */
    record RevokeRole(PartyId partyId, RoleId roleId, ProjectId projectId, LocalDate effectiveOn, TextRef reason)
            implements RoleCommand {}
}

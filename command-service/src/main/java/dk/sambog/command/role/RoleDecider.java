package dk.sambog.command.role;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.role.RoleRejection.CONTROL_BY_ANOTHER;
import static dk.sambog.command.role.RoleRejection.NO_SUCH_ROLE;
import static dk.sambog.command.role.RoleRejection.ROLE_ENDS_BEFORE_IT_BEGINS;
import static dk.sambog.command.role.RoleRejection.ROLE_HELD_ALREADY;
import static dk.sambog.command.role.RoleRejection.ROLE_NOT_YOURS_TO_GIVE;
import static dk.sambog.command.role.RoleRejection.ROLE_OVER;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.role.RoleCommand.AssignRole;
import dk.sambog.command.role.RoleCommand.RevokeRole;
import dk.sambog.command.role.RoleState.Having;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import java.util.List;

/** The rules of roles: given by who leads the project, once at a time, and nobody takes control over others for itself. */
final class RoleDecider {
    private RoleDecider() {}

    static List<PartyEvent> decide(RoleState state, RoleCommand command, Facts facts) {
        var party = RoleState.having(state);
        return switch (command) {
            case AssignRole assign -> assign(party, assign, facts);
            case RevokeRole revoke -> revoke(party, revoke, facts);
        };
    }

    private static List<PartyEvent> assign(Having party, AssignRole command, Facts facts) {
        requireLead(command, facts);
        if (command.role().isControl()
                && (facts.isActing(command.partyId()) || facts.mayAct(command.partyId(), MandateAct.values()))) {
            throw new CommandRejected(CONTROL_BY_ANOTHER, "/role");
        }
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            throw new CommandRejected(ROLE_ENDS_BEFORE_IT_BEGINS, "/validTo");
        }
        var heldThen = party.roles().values().stream()
                .anyMatch(role -> role.role() == command.role()
                        && role.projectId().equals(command.projectId())
                        && role.overlaps(command.validFrom(), command.validTo()));
        if (heldThen) {
            throw new CommandRejected(ROLE_HELD_ALREADY, "/role");
        }
        return List.of(new RoleAssigned(
                command.partyId(),
                command.roleId(),
                command.projectId(),
                command.role(),
                command.validFrom(),
                command.validTo()));
    }

    private static List<PartyEvent> revoke(Having party, RevokeRole command, Facts facts) {
        // A party may always lay its own role down.
        if (!facts.isActedFor(command.partyId())) {
            requireLead(command, facts);
        }
        var role = party.roles().get(command.roleId());
        if (role == null || !role.projectId().equals(command.projectId())) {
            throw new CommandRejected(NO_SUCH_ROLE);
        }
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        if (role.revoked() || role.validTo() != null && command.effectiveOn().isAfter(role.validTo())) {
            throw new CommandRejected(ROLE_OVER);
        }
        return List.of(new RoleRevoked(command.partyId(), command.roleId(), command.effectiveOn(), command.reason()));
    }

    /** The project's lead, or the operator as administrator or importer. */
    private static void requireLead(RoleCommand command, Facts facts) {
        var project = facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        var leads = facts.isActedFor(project.lead()) && facts.isEntitledTo(MandateAct.LEAD);
        var operates = facts.onBehalfOf().equals(facts.operator())
                && facts.isMandatedTo(MandateAct.ADMINISTER, MandateAct.IMPORT);
        if (!leads && !operates) {
            throw new CommandRejected(ROLE_NOT_YOURS_TO_GIVE);
        }
        facts.requireCover(command.projectId(), null);
    }
}

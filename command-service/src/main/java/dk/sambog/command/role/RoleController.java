package dk.sambog.command.role;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.command.role.RoleCommand.AssignRole;
import dk.sambog.command.role.RoleCommand.RevokeRole;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles over HTTP, in the stream of the party that has them. */
@RestController
@RequestMapping("/api/v1/parties/{id}/roles")
class RoleController {
    @PostMapping
    ResponseEntity<CommandAnswer> assign(
            @PathVariable PartyId id, @Valid @RequestBody AssignRoleBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{roleId}/revocation")
    ResponseEntity<CommandAnswer> revoke(
            @PathVariable PartyId id,
            @PathVariable RoleId roleId,
            @Valid @RequestBody RevokeRoleBody body,
            CommandRequest request) {
        return request.handle(body.of(roleId), id.value());
    }
}

record AssignRoleBody(
        @NotNull ProjectId projectId,
        @NotNull Role role,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements CommandBody {
    @Override
    public List<RoleCommand> commands(Translation translation) {
        return List.of(new AssignRole(
                translation.target(PartyId::new),
                translation.newId(RoleId::new),
                projectId,
                role,
                translation.orToday(validFrom),
                validTo));
    }
}

record RevokeRoleBody(
        @NotNull ProjectId projectId,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable LocalDate effectiveOn) {
    /** Of the role in the path. */
    CommandBody of(RoleId role) {
        return translation -> List.of(new RevokeRole(
                translation.target(PartyId::new),
                role,
                projectId,
                translation.orToday(effectiveOn),
                translation.keepText("/reason", reason)));
    }
}

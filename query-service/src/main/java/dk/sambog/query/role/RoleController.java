package dk.sambog.query.role;

import dk.sambog.events.party.Role;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "views")
final class RoleController {
    private final RoleProjection roles;

    RoleController(RoleProjection roles) {
        this.roles = roles;
    }

    @GetMapping(
            path = "/api/v1/views/roles",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "V17: who has which role in each project; with `asOfEffective` those that held on that day",
            description = "The roles of a party are also those of the parties that were merged into it.")
    Page<RoleRow> roles(
            Cut cut,
            Paging paging,
            @RequestParam(required = false) @Nullable UUID projectId,
            @RequestParam(required = false) @Nullable UUID partyId,
            @RequestParam(required = false) @Nullable Role role,
            Visibility visibility) {
        var filter = new RoleProjection.Filter(visibility.projects(projectId), partyId, role);
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(roles.rows(cut, filter, after, paging.size()), cut, RoleRow.class, row -> row, List::of);
    }
}

package dk.sambog.query.group;

import dk.sambog.events.party.PartyId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "things")
final class GroupController {
    private final GroupProjection groups;

    GroupController(GroupProjection groups) {
        this.groups = groups;
    }

    @GetMapping(
            path = "/api/v1/parties/{id}/members",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "The members of an informal group over time; with `asOfEffective` those of that day",
            description = "For its members, who acts for it, finance and audit.")
    Page<MemberRow> members(@PathVariable UUID id, Cut cut, Paging paging, Visibility visibility) {
        if (!visibility.isOwn(new PartyId(id)) && !groups.hasMember(id, visibility.ownParties())) {
            throw ProblemException.notFound("No such group, or not one whose members you may know of.");
        }
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(groups.ofGroup(cut, id, after, paging.size()), cut, MemberRow.class, row -> row, List::of);
    }
}

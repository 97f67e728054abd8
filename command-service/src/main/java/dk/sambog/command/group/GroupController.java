package dk.sambog.command.group;

import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.group.GroupCommand.LetMemberGo;
import dk.sambog.command.group.GroupCommand.TakeMemberIn;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.party.PartyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The members of informal groups over HTTP. */
@RestController
@RequestMapping("/api/v1/parties/{id}/members")
class GroupController {
    @PostMapping
    ResponseEntity<CommandAnswer> takeIn(
            @PathVariable PartyId id, @Valid @RequestBody TakeMemberInBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/departure")
    ResponseEntity<CommandAnswer> letGo(
            @PathVariable PartyId id, @Valid @RequestBody LetMemberGoBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}

record TakeMemberInBody(@NotNull PartyId member, @Nullable LocalDate effectiveOn) implements DatedBody {
    @Override
    public TakeMemberIn command(Translation translation, LocalDate on) {
        return new TakeMemberIn(translation.target(PartyId::new), member, on);
    }
}

record LetMemberGoBody(@NotNull PartyId member, @Nullable LocalDate effectiveOn) implements DatedBody {
    @Override
    public LetMemberGo command(Translation translation, LocalDate on) {
        return new LetMemberGo(translation.target(PartyId::new), member, on);
    }
}

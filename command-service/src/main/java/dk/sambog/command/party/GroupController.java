package dk.sambog.command.party;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.party.GroupCommand.LetMemberGo;
import dk.sambog.command.party.GroupCommand.TakeMemberIn;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.party.PartyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
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

record TakeMemberInBody(@NotNull PartyId member, @Nullable LocalDate effectiveOn) implements CommandBody {
    @Override
    public List<PartyCommand> commands(Translation translation) {
        return List.of(new TakeMemberIn(translation.target(PartyId::new), member, translation.orToday(effectiveOn)));
    }
}

record LetMemberGoBody(@NotNull PartyId member, @Nullable LocalDate effectiveOn) implements CommandBody {
    @Override
    public List<PartyCommand> commands(Translation translation) {
        return List.of(new LetMemberGo(translation.target(PartyId::new), member, translation.orToday(effectiveOn)));
    }
}

package dk.sambog.command.election;

import dk.sambog.command.election.ElectionBodies.BallotsBody;
import dk.sambog.command.election.ElectionBodies.ElectionBody;
import dk.sambog.command.election.ElectionBodies.OptionsBody;
import dk.sambog.command.election.ElectionBodies.RecountBody;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Elections from published files over HTTP. The election stands in the body, where a line of a batch can name it. */
@RestController
@RequestMapping("/api/v1/elections")
class ElectionController {
    @PostMapping
    ResponseEntity<CommandAnswer> record(@Valid @RequestBody ElectionBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/options")
    ResponseEntity<CommandAnswer> options(@Valid @RequestBody OptionsBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/ballots")
    ResponseEntity<CommandAnswer> ballots(@Valid @RequestBody BallotsBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/recount")
    ResponseEntity<CommandAnswer> recount(@Valid @RequestBody RecountBody body, CommandRequest request) {
        return request.handle(body);
    }
}
